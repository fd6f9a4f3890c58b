import { randomUUID } from 'node:crypto';
import kafkajs, { type KafkaMessage } from 'kafkajs';
import { SERVICES, type ServiceName, topicOf } from '#contracts';
import type { LogRecord } from './books.js';

const recordOf = (source: ServiceName, partition: number, { key, headers }: KafkaMessage): LogRecord => {
  const header = (name: string) => String(headers?.[name] ?? '');
  return {
    source,
    partition,
    // The source is /junban/<service>/<epoch>.
    epoch: Number(header('ce_source').split('/').at(-1)),
    sequence: Number(header('ce_sequence')),
    id: header('ce_id'),
    ticketId: key?.toString() ?? '',
  };
};

/** A record, and where it stands. */
export interface TopicRecord {
  topic: string;
  partition: number;
  message: KafkaMessage;
}

/** Reads all four topics from their beginnings to where they end now, with kafkajs alone. */
export const recordsOf = async (brokers: string, take: (record: TopicRecord) => void): Promise<void> => {
  const kafka = new kafkajs.Kafka({
    brokers: brokers.split(','),
    logLevel: kafkajs.logLevel.NOTHING,
    retry: { retries: 60, maxRetryTime: 1_000 },
  });
  const admin = kafka.admin();
  const consumer = kafka.consumer({ groupId: `faults-${randomUUID()}` });
  const missing = new Map<string, number>();
  const all = Promise.withResolvers<void>();
  const has = (topic: string, partition: number, next: number) => {
    const place = `${topic}/${partition}`;
    if (next >= (missing.get(place) ?? Infinity)) missing.delete(place);
    if (missing.size === 0) all.resolve();
  };
  await admin.connect();
  await consumer.connect();
  try {
    const topics = SERVICES.map(topicOf);
    for (const topic of topics)
      for (const { partition, high } of await admin.fetchTopicOffsets(topic))
        if (Number(high) > 0) missing.set(`${topic}/${partition}`, Number(high));
    if (missing.size === 0) return;
    await consumer.subscribe({ topics, fromBeginning: true });
    await consumer.run({
      eachBatch: ({ batch: { topic, partition, messages } }) => {
        for (const message of messages) take({ topic, partition, message });
        has(topic, partition, Number(messages.at(-1)?.offset ?? -1) + 1);
        return Promise.resolve();
      },
    });
    await all.promise;
  } finally {
    await consumer.disconnect();
    await admin.disconnect();
  }
};

/** Kafka's log of all four services. */
export const readLog = async (brokers: string): Promise<LogRecord[]> => {
  const records: LogRecord[] = [];
  await recordsOf(brokers, ({ topic, partition, message }) => {
    const source = SERVICES.find((service) => topicOf(service) === topic)!;
    records.push(recordOf(source, partition, message));
  });
  return records;
};
