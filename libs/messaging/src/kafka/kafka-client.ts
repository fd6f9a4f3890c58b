import kafkajs, { type Kafka, type KafkaConfig, type LogEntry } from 'kafkajs';
import type { MessagingLog } from '../transport.js';
import { tolerateLeaderlessPartitions } from './kafkajs-internals.js';
import { dropMuteBrokers } from './mute-brokers.js';
import { connectOnce } from './one-connection.js';

/** How long kafkajs believes what it knows of leaders, in milliseconds. */
export const METADATA_MAX_AGE = 10_000;

/**
 * How long a broker may take to answer, in milliseconds. A frozen one keeps its connections open, and kafkajs asks it
 * again and again.
 */
export const REQUEST_TIMEOUT = 6_000;

/** How a process is known to Kafka, and knows Kafka; nobody signs in, and nothing is encrypted, unless given. */
export interface KafkaAccess {
  /** Signs in by SCRAM-SHA-512. */
  user?: { name: string; password: string };
  /** Certificates (PEM) by which those of the brokers are judged; with them, connections are encrypted. */
  authorities?: string;
}

export interface KafkaClientOptions {
  /** host:port */
  brokers: string[];
  access?: KafkaAccess;
  clientId: string;
  log: MessagingLog;
  /** How often it tries again by itself; 5 unless given. */
  retries?: number;
}

/**
 * A kafkajs client. What it tries by itself is short: the relay and the consumers try for as long as it takes, with new
 * connections, and can be closed meanwhile.
 */
export function kafkaClient({ brokers, access, clientId, log, retries = 5 }: KafkaClientOptions): Kafka {
  tolerateLeaderlessPartitions();
  dropMuteBrokers();
  connectOnce();
  return new kafkajs.Kafka({
    // kafkajs begins with the first one, whether or not that answers.
    brokers: () => shuffled(brokers),
    clientId,
    ...settingsOf(access),
    connectionTimeout: 1_000,
    requestTimeout: REQUEST_TIMEOUT,
    retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries },
    logLevel: kafkajs.logLevel.WARN,
    // What kafkajs calls an error is often only its first attempt; whoever called it tells of the true ones.
    logCreator: () => (entry) => {
      if (!isAnswer(entry)) log.warn(fieldsOf(entry), `kafkajs: ${entry.log.message}`);
    },
  });
}

const settingsOf = ({ user, authorities }: KafkaAccess = {}): Pick<KafkaConfig, 'sasl' | 'ssl'> => ({
  ...(user && { sasl: { mechanism: 'scram-sha-512', username: user.name, password: user.password } }),
  ...(authorities !== undefined && { ssl: { ca: [authorities] } }),
});

/** Such as that a topic is there already, or that a group is being joined. */
const isAnswer = ({ namespace, log }: LogEntry): boolean =>
  namespace === 'Connection' && log.message.startsWith('Response ');

const KEPT = ['broker', 'groupId', 'topic', 'partition', 'retryCount'];

const fieldsOf = ({ namespace, log }: LogEntry): object => ({
  event: 'kafkajs',
  namespace,
  ...Object.fromEntries(KEPT.filter((name) => name in log).map((name) => [name, log[name] as unknown])),
});

const shuffled = (brokers: string[]): string[] =>
  brokers
    .map((broker) => ({ broker, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ broker }) => broker);
