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

/** Reads all four topics from their beginnings to where they end now, with kafkajs alone. */
export const readLog = async (brokers: string): Promise<LogRecord[]> => {
  const kafka = new kafkajs.Kafka({
    brokers: brokers.split(','),
    logLevel: kafkajs.logLevel.NOTHING,
    retry: { retries: 60, maxRetryTime: 1_000 },
  });
  const admin = kafka.admin();
  const consumer = kafka.consumer({ groupId: `faults-${randomUUID()}` });
  const records: LogRecord[] = [];
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
    if (missing.size === 0) return records;
    await consumer.subscribe({ topics, fromBeginning: true });
    await consumer.run({
      eachBatch: ({ batch: { topic, partition, messages } }) => {
        const source = SERVICES.find((service) => topicOf(service) === topic)!;
        for (const message of messages) records.push(recordOf(source, partition, message));
        has(topic, partition, Number(messages.at(-1)?.offset ?? -1) + 1);
        return Promise.resolve();
      },
    });
    await all.promise;
    return records;
  } finally {
    await consumer.disconnect();
    await admin.disconnect();
  }
};
