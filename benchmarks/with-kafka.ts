import { startKafkaServer } from '../libs/testing/src/kafka-server.js';
import { KafkaUnavailable } from '../tools/kafka-local/kafka-error.js';

/** Measures what needs a Kafka; says so where there is none. */
export const withKafka = async (what: string, measure: (brokers: string) => Promise<void>): Promise<void> => {
  const kafka = await startKafkaServer().catch((error: unknown) => {
    if (error instanceof KafkaUnavailable) return error.message;
    throw error;
  });
  if (typeof kafka === 'string') {
    console.log(`skipped: ${what}. ${kafka}`);
    return;
  }
  try {
    await measure(kafka.brokers);
  } finally {
    await kafka.stop();
  }
};
