import { randomUUID } from 'node:crypto';
import { startEmbeddedPostgres } from '#database';
import { kafkaClient } from '../../libs/messaging/src/kafka/kafka-client.js';
import { ensureTopics } from '../../libs/messaging/src/kafka/topics.js';
import { silentLog } from '../../libs/messaging/src/transport.js';
import { median } from '../median.js';
import { WorkerProcess } from './worker-process.js';

const WARM_UP = 3;
const ROUNDS = 5;
const HOUR = 3_600_000;

/** Each way's programs, and the events of a round: some seconds of work. */
const WAYS = {
  raw: { producer: './raw-producer.js', consumer: './raw-consumer.js', events: 30_000 },
  junban: { producer: './outbox-source.js', consumer: './inbox-consumer.js', events: 30_000 },
  nest: { producer: './nest-producer.js', consumer: './nest-consumer.js', events: 3_000 },
};
type Way = keyof typeof WAYS;
const NAMES = Object.keys(WAYS) as Way[];

type Pair = Record<'producer' | 'consumer', WorkerProcess>;

const startPair = async (way: Way, brokers: string[], url: string): Promise<Pair> => {
  const prefix = `bench-${randomUUID()}`;
  const kafka = kafkaClient({ brokers, clientId: 'bench', log: silentLog });
  await ensureTopics(kafka, [`${prefix}.intake`], { replication: 1, retentionMillis: HOUR }, silentLog);
  const settings = { brokers, url, prefix };
  return {
    producer: await WorkerProcess.start(WAYS[way].producer, settings),
    consumer: await WorkerProcess.start(WAYS[way].consumer, settings),
  };
};

/** From the first send until the last event has had its effect. */
const eventsPerSecond = async ({ producer, consumer }: Pair, events: number): Promise<number> => {
  producer.order({ prepare: events });
  await producer.answer();
  consumer.order({ expect: events });
  await consumer.answer();
  const begun = performance.now();
  const done = consumer.answer();
  producer.order('send');
  await done;
  return events / ((performance.now() - begun) / 1_000);
};

const measure = async (pairs: Record<Way, Pair>): Promise<Record<Way, number>> => {
  const rates: Record<Way, number[]> = { raw: [], junban: [], nest: [] };
  for (const way of NAMES) await eventsPerSecond(pairs[way], WAYS[way].events / WARM_UP);
  for (let round = 0; round < ROUNDS; round++)
    for (const way of NAMES) rates[way].push(await eventsPerSecond(pairs[way], WAYS[way].events));
  return { raw: median(rates.raw), junban: median(rates.junban), nest: median(rates.nest) };
};

/** Events a second of the three ways, measured in turns on one Kafka and one PostgreSQL, medians of the rounds. */
export const measureEvents = async (dataDir: string, brokers: string[]): Promise<Record<Way, number>> => {
  const postgres = await startEmbeddedPostgres({ dataDir });
  const pairs: Partial<Record<Way, Pair>> = {};
  try {
    for (const way of NAMES) pairs[way] = await startPair(way, brokers, postgres.adminUrl);
    return await measure(pairs as Record<Way, Pair>);
  } finally {
    const workers = Object.values(pairs).flatMap(({ producer, consumer }) => [producer, consumer]);
    await Promise.all(workers.map((worker) => worker.stop()));
    await postgres.stop();
  }
};
