import { existsSync } from 'node:fs';
import { findJava } from '../../../tools/kafka-local/java.js';
import { freePorts } from '../../../tools/kafka-local/free-ports.js';
import { kafkaJars } from '../../../tools/kafka-local/jars.js';
import { startKafka } from '../../../tools/kafka-local/cluster.js';
import { KAFKA_VERSION } from '../../../tools/kafka-local/pom.js';

/** A Kafka of one broker that tests share; each makes topics of its own. */
export interface KafkaServer {
  /** `host:port,…` */
  readonly brokers: string;
  stop(): Promise<void>;
}

const IMAGE = `apache/kafka:${KAFKA_VERSION}`;

/** In this order: the Kafka of KAFKA_BROKERS, a container where there is a Docker engine, tools/kafka-local. */
export async function startKafkaServer(env: NodeJS.ProcessEnv = process.env): Promise<KafkaServer> {
  const given = env['KAFKA_BROKERS'];
  if (given) return { brokers: given, stop: () => Promise.resolve() };
  return (await startContainer(env)) ?? (await startKafka({ brokers: 1 }));
}

/** Why tools/kafka-local can't be used here; undefined when it can. */
export const localKafkaObstacle = (): Promise<string | undefined> =>
  findJava()
    .then(() => kafkaJars())
    .then(
      () => undefined,
      (error: Error) => error.message,
    );

async function startContainer(env: NodeJS.ProcessEnv): Promise<KafkaServer | undefined> {
  if (!env['DOCKER_HOST'] && !existsSync('/var/run/docker.sock')) return undefined;
  try {
    const { GenericContainer, Wait } = await import('testcontainers');
    // What a broker tells its clients to connect to must be known before it starts.
    const [port] = (await freePorts(1)) as [number];
    const container = await new GenericContainer(IMAGE)
      .withExposedPorts({ container: 9092, host: port })
      .withEnvironment({
        KAFKA_NODE_ID: '1',
        KAFKA_PROCESS_ROLES: 'broker,controller',
        KAFKA_LISTENERS: 'PLAINTEXT://:9092,CONTROLLER://:9093',
        KAFKA_ADVERTISED_LISTENERS: `PLAINTEXT://localhost:${port}`,
        KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
        KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
        KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
        KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
        KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1',
        KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1',
        KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
        KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
      })
      .withWaitStrategy(Wait.forLogMessage(/Kafka Server started/))
      .start();
    return { brokers: `localhost:${port}`, stop: async () => void (await container.stop()) };
  } catch {
    // An engine that does not run, or that cannot get the image.
    return undefined;
  }
}
