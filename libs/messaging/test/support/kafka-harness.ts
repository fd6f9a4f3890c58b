import { randomUUID } from 'node:crypto';
import type { EventRecord } from '#contracts';
import type { Database } from '#database';
import { KafkaTransport, type KafkaTransportOptions, Outbox } from '#messaging';
import { testDatabase, type TestKafka } from '#testing';
import { CONSUMER_SESSIONS, type TransportHarness } from './harness.js';
import { KAFKA_MIGRATIONS } from './kafka-migrations.js';
import { KafkaTopics } from './kafka-topics.js';
import { openTestEpoch } from './open-test-epoch.js';

const NOTHING_YET = `TRUNCATE outbox, inbox, parked, tallies, calendars;
  UPDATE streams SET epoch = 1, sequence = 0, last_id = NULL, published = 0, published_offset = NULL`;

/** What the tests of Kafka alone need to know besides. */
export interface KafkaHarness extends TransportHarness {
  readonly topics: KafkaTopics;
  /** Eligibility's own schema. */
  readonly source: Database;
  /** The name of the consuming service's group. */
  group(): string;
  topic(source: 'eligibility' | 'scheduling'): string;
  openTransport(options?: Partial<KafkaTransportOptions>): KafkaTransport;
}

/** Services that meet in a Kafka. Each test has topics and a group of its own. */
export async function kafkaHarness({ brokers }: TestKafka, replication = 1): Promise<KafkaHarness> {
  const database = await testDatabase(KAFKA_MIGRATIONS, { schema: 'assignment' });
  const { db: observer } = database;
  const eligibility = await database.open({ schema: 'eligibility' });
  await eligibility.migrate();
  const openConsumer = () => database.open({ name: CONSUMER_SESSIONS, poolSize: 8 });
  const topics = new KafkaTopics(brokers);
  const outbox = new Outbox('eligibility');
  let prefix = '';
  let relay: KafkaTransport | undefined;
  const openTransport = (options: Partial<KafkaTransportOptions> = {}) =>
    new KafkaTransport({
      brokers,
      databases: {},
      replication,
      prefix,
      pollMillis: 20,
      backoff: { first: 20, longest: 200 },
      ...options,
    });
  const topic = (source: string) => `${prefix}.${source}`;
  const harness: KafkaHarness = {
    observer,
    source: eligibility,
    topics,
    topic,
    group: () => topic('assignment'),
    consumer: await openConsumer(),
    openConsumer,
    openTransport,
    publish: async (events) => {
      relay ??= openTransport({ databases: { eligibility } });
      const published = await eligibility.transaction((tx) => outbox.append(tx, events));
      relay.wake('eligibility');
      return published;
    },
    openEpoch: async (wish) => {
      relay ??= openTransport({ databases: { eligibility } });
      const opened = await openTestEpoch(eligibility, relay, wish);
      relay.wake('eligibility');
      return opened;
    },
    deliver: async (records) => {
      for (const [source, ofSource] of Map.groupBy(records, sourceOf))
        await topics.put(topic(source), ofSource);
    },
    reset: async () => {
      await relay?.close();
      relay = undefined;
      prefix = `test-${randomUUID()}`;
      await topics.create([topic('eligibility'), topic('scheduling')], { replication });
      await Promise.all([eligibility, observer].map((each) => each.query(NOTHING_YET)));
    },
    close: async () => {
      await relay?.close();
      await database.drop();
    },
  };
  await harness.reset();
  return harness;
}

const sourceOf = ({ headers }: EventRecord): string => headers.ce_source!.split('/')[2]!;
