import { closeSync, openSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServiceName } from '#contracts';
import type { Database } from '#database';
import type { DemoIssuer } from '../../apps/desk/src/demo/issuer.js';
import type { Broker } from '../../tools/kafka-local/broker.js';
import { type LocalKafka, startKafka } from '../../tools/kafka-local/cluster.js';
import { openDemonstration } from '../../tools/start-services/demonstration.js';
import type { Replica } from '../../tools/start-services/replica.js';
import { startReplicas } from '../../tools/start-services/replicas.js';
import { type Started, startGateway } from '../../tools/start-services/started.js';

/** How many processes each service has, where all of them are to be hurt. */
export const REPLICAS = 2;

/** How many brokers there are, where they are to be hurt. */
export const BROKERS = 3;

/** Leases so short that a frozen agent or process outlives them. */
export const LEASE_SECONDS = 5;

/** A Tuesday morning on which the desk is open: what arrives is dated to this day, and may be offered at once. */
const MORNING = '2026-11-24T10:30:00+09:00';

export interface WorldOptions {
  /** Data, logs and history go there. */
  directory: string;
  /** What all processes are given beyond their settings. */
  extra: NodeJS.ProcessEnv;
  onEnd: (replica: Replica, by: NodeJS.Signals | number) => void;
  brokers: 1 | 3;
  /** Services that have one process and not two. */
  single?: readonly ServiceName[];
}

/** Brokers, a PostgreSQL, and four services of two processes each behind one address. */
export interface World {
  url: string;
  kafka: LocalKafka;
  brokers: readonly Broker[];
  replicas: readonly Replica[];
  /** Owns the database: reads every schema, and ends connections. */
  admin: Database;
  issuer: DemoIssuer;
  close(): Promise<void>;
}

const closeAll = async (started: Started): Promise<void> => {
  for (const close of started.closes.reverse()) await close();
};

/** Only what programs need to run: settings of whoever starts the suite must not reach the services. */
const inherited = (): NodeJS.ProcessEnv => {
  const { PATH, HOME, TMPDIR, JAVA_HOME } = process.env;
  return { PATH, HOME, TMPDIR, JAVA_HOME };
};

const setMorning = async (url: string): Promise<void> => {
  const answer = await fetch(`${url}/demo/clock`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now: MORNING }),
  });
  if (!answer.ok) throw new Error(`The clock could not be set: ${await answer.text()}`);
};

/** Starts a world of its own. Throws what kept it from starting, with nothing left running. */
export const openWorld = async (options: WorldOptions): Promise<World> => {
  const { brokers, directory, extra, onEnd, single = [] } = options;
  const started: Started = { closes: [], backends: {} };
  try {
    const gateway = await startGateway(0, started);
    const kafka = await startKafka({ brokers });
    started.closes.push(() => kafka.stop());
    const demo = await openDemonstration(join(directory, 'data'), REPLICAS, gateway.url, started);
    await mkdir(join(directory, 'logs'));
    const countOf = (service: ServiceName) => (single.includes(service) ? 1 : REPLICAS);
    const replicas = await startReplicas(countOf, started, (service, index) => {
      const output = openSync(join(directory, 'logs', `${service}-${index + 1}.log`), 'a');
      started.closes.unshift(() => Promise.resolve(closeSync(output)));
      const env = () => ({
        ...inherited(),
        LOG_LEVEL: 'info',
        KAFKA_BROKERS: kafka.brokers,
        KAFKA_REPLICATION: String(brokers),
        ASSIGNMENT_MODE: 'pull',
        LEASE_SECONDS: String(LEASE_SECONDS),
        ...demo.settingsOf(service),
        ...extra,
      });
      return { env, output, onEnd };
    });
    // A frozen process would outlive this program: it can't see that it is alone.
    process.once('exit', () => replicas.forEach((replica) => replica.process?.kill('SIGCONT')));
    await setMorning(gateway.url);
    const { admin, issuer } = demo;
    const close = () => closeAll(started);
    return { url: gateway.url, kafka, brokers: kafka.nodes, replicas, admin, issuer, close };
  } catch (error) {
    await closeAll(started);
    throw error;
  }
};
