import { type KafkaServer, startKafkaServer } from '../libs/testing/src/kafka-server.js';
import { KafkaUnavailable } from '../tools/kafka-local/kafka-error.js';
import { measureEvents } from './events/events.js';
import { inDirectory } from './in-directory.js';
import { row } from './row.js';
import { TICKETS } from './send-tickets.js';
import { measureServices } from './services/services.js';

const perSecond = (rate: number): string => `${Math.round(rate)}/s`;

const events = async (brokers: string): Promise<void> => {
  const { raw, junban, nest } = await inDirectory((path) => measureEvents(path, brokers.split(',')));
  const name = '500-byte events, outbox to Kafka to inbox';
  const toRaw = junban / raw;
  row(
    name,
    `${toRaw.toFixed(2)} (${perSecond(junban)} to ${perSecond(raw)})`,
    'at least 0.4 of raw kafkajs',
    toRaw >= 0.4,
  );
  const toNest = junban / nest;
  row(
    name,
    `${toNest.toFixed(1)} times (${perSecond(junban)} to ${perSecond(nest)})`,
    "at least 10 times Nest's own transport",
    toNest >= 10,
  );
};

const services = async (brokers: string): Promise<void> => {
  const memories = await inDirectory((path) => measureServices(path, brokers));
  for (const [service, { now, peak }] of Object.entries(memories))
    row(`${service} after ${TICKETS} tickets`, `${now} MB (peak ${peak} MB)`, 'under 180 MB', peak < 180);
};

const kafkaOrReason = (): Promise<KafkaServer | string> =>
  startKafkaServer().catch((error: unknown) => {
    if (error instanceof KafkaUnavailable) return error.message;
    throw error;
  });

/** Measures what needs a Kafka; says so where there is none. */
export const measureOnKafka = async (): Promise<void> => {
  const kafka = await kafkaOrReason();
  if (typeof kafka === 'string') {
    console.log(`skipped: events, and memory of the services. ${kafka}`);
    return;
  }
  try {
    await events(kafka.brokers);
    await services(kafka.brokers);
  } finally {
    await kafka.stop();
  }
};
