import { randomUUID } from 'node:crypto';
import kafkajs, { type Admin } from 'kafkajs';
import { until } from '#testing';

const clientOf = (brokers: string[]) => new kafkajs.Kafka({ brokers, logLevel: kafkajs.logLevel.NOTHING });

/** Asks Kafka, or changes something in it, as its operators do. */
export const onKafka = async <R>(brokers: string[], work: (admin: Admin) => Promise<R>): Promise<R> => {
  const admin = clientOf(brokers).admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
};

/** How many records a topic has. */
export const recordsIn = async (brokers: string[], topic: string): Promise<number> => {
  const ends = await onKafka(brokers, (admin) => admin.fetchTopicOffsets(topic));
  return ends.reduce((sum, { low, high }) => sum + Number(high) - Number(low), 0);
};

/** Reads a topic from its beginning until all events of these ids have come. */
export const untilCarried = async (brokers: string[], topic: string, ids: string[]): Promise<void> => {
  const missing = new Set(ids);
  const consumer = clientOf(brokers).consumer({ groupId: randomUUID() });
  await consumer.connect();
  try {
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await consumer.run({
      eachMessage: ({ message }) => {
        missing.delete(String(message.headers?.['ce_id']));
        return Promise.resolve();
      },
    });
    await until(
      () => [...missing],
      (left) => left.length === 0,
    );
  } finally {
    await consumer.disconnect();
  }
};
