import kafkajs, { type Admin } from 'kafkajs';

/** Asks Kafka, or changes something in it, as its operators do. */
export const onKafka = async <R>(brokers: string[], work: (admin: Admin) => Promise<R>): Promise<R> => {
  const kafka = new kafkajs.Kafka({ brokers, logLevel: kafkajs.logLevel.NOTHING });
  const admin = kafka.admin();
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
