import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Broker, newClusterId } from './broker.js';
import { freePorts } from './free-ports.js';
import { kafkaJars } from './jars.js';
import { findJava } from './java.js';
import { LOG_SETTINGS, type NodeSettings, serverProperties } from './settings.js';

/** A running Kafka of this process's own. */
export interface LocalKafka {
  /** `host:port,…`: the value of KAFKA_BROKERS. */
  readonly brokers: string;
  readonly nodes: readonly Broker[];
  /** Ends the brokers and forgets their data. */
  stop(): Promise<void>;
}

/** Starts a Kafka; resolves when all its brokers serve. Throws KafkaUnavailable where it can't be had. */
export async function startKafka({ brokers = 1 }: { brokers?: 1 | 3 } = {}): Promise<LocalKafka> {
  const java = await findJava();
  const jars = await kafkaJars();
  const directory = await mkdtemp(join(tmpdir(), 'junban-kafka-'));
  const logSettings = join(directory, 'log4j2.properties');
  await writeFile(logSettings, LOG_SETTINGS);
  const settings = await placeNodes(brokers, directory);
  const place = async (node: NodeSettings) => {
    const { id, port, dataDirectory: data } = node;
    const properties = join(directory, `node-${id}.properties`);
    const log = join(directory, `node-${id}.log`);
    await writeFile(properties, serverProperties(node));
    await writeFile(log, '');
    return new Broker(id, `127.0.0.1:${port}`, { java, jars, logSettings, properties, log, data });
  };
  const nodes = await Promise.all(settings.map(place));
  const stop = async () => {
    // A paused one cannot stop, and with its quorum gone the last one would wait in vain.
    await Promise.all(nodes.map((node) => node.kill()));
    await rm(directory, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const clusterId = newClusterId();
    await allOf(nodes.map((node) => node.format(clusterId)));
    await allOf(nodes.map((node) => node.start()));
  } catch (error) {
    await stop();
    throw error;
  }
  return { brokers: nodes.map(({ address }) => address).join(','), nodes, stop };
}

/** Waits for all of it, also when some fails: what is still starting could not be stopped. */
async function allOf(work: Promise<void>[]): Promise<void> {
  await Promise.allSettled(work);
  await Promise.all(work);
}

async function placeNodes(brokers: number, directory: string): Promise<NodeSettings[]> {
  const ports = await freePorts(brokers * 2);
  const ids = Array.from({ length: brokers }, (_, index) => index + 1);
  const voters = ids.map((id) => `${id}@127.0.0.1:${ports[brokers + id - 1]}`).join(',');
  return ids.map((id) => ({
    id,
    port: ports[id - 1]!,
    controllerPort: ports[brokers + id - 1]!,
    voters,
    brokers,
    dataDirectory: join(directory, `node-${id}`),
  }));
}
