import { measureEvents } from './events/events.js';
import { inDirectory } from './in-directory.js';
import { row } from './row.js';
import { TICKETS } from './send-tickets.js';
import { measureServices } from './services/services.js';
import { printLive } from './streams/streams.js';
import { withKafka } from './with-kafka.js';

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

/** Measures what needs a Kafka; says so where there is none. */
export const measureOnKafka = (): Promise<void> =>
  withKafka('events, memory of the services, and people on streams', async (brokers) => {
    await events(brokers);
    await services(brokers);
    await printLive(brokers);
  });
