import { parseArgs } from 'node:util';
import { startKafka } from './cluster.js';
import { KafkaUnavailable } from './kafka-error.js';

const fail = (sentence: string): never => {
  console.error(sentence);
  process.exit(1);
};

const brokersAskedFor = (): 1 | 3 => {
  try {
    const { brokers } = parseArgs({ options: { brokers: { type: 'string', default: '1' } } }).values;
    if (brokers === '1') return 1;
    if (brokers === '3') return 3;
    return fail(`--brokers must be 1 or 3, got "${brokers}".`);
  } catch {
    return fail('Usage: npm run kafka -- [--brokers 1|3]');
  }
};

const stopAsked = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
});

try {
  const kafka = await startKafka({ brokers: brokersAskedFor() });
  console.log(`KAFKA_BROKERS=${kafka.brokers}`);
  await stopAsked;
  await kafka.stop();
} catch (error) {
  if (!(error instanceof KafkaUnavailable)) throw error;
  fail(error.message);
}
process.exit(0);
