import kafkajs, { type Kafka, type LogEntry } from 'kafkajs';
import type { MessagingLog } from '../transport.js';
import { tolerateLeaderlessPartitions } from './kafkajs-internals.js';

/** How long kafkajs believes what it knows of leaders, in milliseconds. */
export const METADATA_MAX_AGE = 10_000;

export interface KafkaClientOptions {
  /** host:port */
  brokers: string[];
  clientId: string;
  log: MessagingLog;
}

/**
 * A kafkajs client. What it tries by itself is short: the relay and the consumers try for as long as it takes, with new
 * connections, and can be closed meanwhile.
 */
export function kafkaClient({ brokers, clientId, log }: KafkaClientOptions): Kafka {
  tolerateLeaderlessPartitions();
  return new kafkajs.Kafka({
    brokers,
    clientId,
    connectionTimeout: 1_000,
    requestTimeout: 15_000,
    retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 5 },
    logLevel: kafkajs.logLevel.WARN,
    // What kafkajs calls an error is often only its first attempt; whoever called it tells of the true ones.
    logCreator: () => (entry) => log.warn(fieldsOf(entry), `kafkajs: ${entry.log.message}`),
  });
}

const KEPT = ['broker', 'groupId', 'topic', 'partition', 'retryCount'];

const fieldsOf = ({ namespace, log }: LogEntry): object => ({
  event: 'kafkajs',
  namespace,
  ...Object.fromEntries(KEPT.filter((name) => name in log).map((name) => [name, log[name] as unknown])),
});
