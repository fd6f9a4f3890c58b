import { randomUUID } from 'node:crypto';
import { type AnyEvent, PARTITIONS } from '#contracts';
import type { Database } from '#database';
import {
  type EpochOpened,
  KafkaTransport,
  type KafkaTransportOptions,
  type Opening,
  Outbox,
} from '#messaging';
import { testDatabase, type TestDatabase, type TestKafka } from '#testing';
import { KAFKA_MIGRATIONS } from './kafka-migrations.js';
import { KafkaTopics } from './kafka-topics.js';
import { openTestEpoch } from './open-test-epoch.js';
import { aDecision, PARTITION, TICKETS } from './records.js';
import { until } from './until.js';

const NOTHING_YET = `TRUNCATE outbox;
  UPDATE streams SET epoch = 1, sequence = 0, last_id = NULL, published = 0, published_offset = NULL`;

export interface StreamRow {
  epoch: number;
  sequence: number;
  published: number;
  offset: number | null;
}

/** Eligibility's outbox, relays that send it, and what Kafka then has. */
export class RelayBench {
  readonly topics: KafkaTopics;
  private readonly outbox = new Outbox('eligibility');
  private readonly relays: KafkaTransport[] = [];
  prefix = '';

  private constructor(
    readonly brokers: string[],
    private readonly test: TestDatabase,
  ) {
    this.topics = new KafkaTopics(brokers);
  }

  static async open({ brokers }: TestKafka): Promise<RelayBench> {
    return new RelayBench(brokers, await testDatabase(KAFKA_MIGRATIONS, { schema: 'eligibility' }));
  }

  get database(): Database {
    return this.test.db;
  }

  get url(): string {
    return this.test.url;
  }

  get topic(): string {
    return `${this.prefix}.eligibility`;
  }

  /** Before each test. */
  async setUp(): Promise<void> {
    this.prefix = `test-${randomUUID()}`;
    await this.database.query(NOTHING_YET);
  }

  /** After each test. */
  async closeAll(): Promise<void> {
    await Promise.all(this.relays.splice(0).map((relay) => relay.close()));
  }

  async tearDown(): Promise<void> {
    await this.test.drop();
  }

  /** A relay as a process has it, with a pool of its own. */
  async start(options: Partial<KafkaTransportOptions> = {}): Promise<KafkaTransport> {
    const relay = new KafkaTransport({
      brokers: this.brokers,
      databases: { eligibility: await this.test.open() },
      replication: 1,
      prefix: this.prefix,
      pollMillis: 20,
      backoff: { first: 20, longest: 200 },
      ...options,
    });
    this.relays.push(relay);
    return relay;
  }

  async stop(relay: KafkaTransport): Promise<void> {
    this.relays.splice(this.relays.indexOf(relay), 1);
    await relay.close();
  }

  /** States decisions of a ticket, one transaction each, named by their editions. */
  async publish(editions: string[], ticketId: string = TICKETS[0]): Promise<AnyEvent[]> {
    const events: AnyEvent[] = [];
    for (const edition of editions)
      events.push(
        ...(await this.database.transaction((tx) =>
          this.outbox.append(tx, [aDecision(edition, { ticketId })]),
        )),
      );
    return events;
  }

  /** The editions that Kafka has on a partition, in order. */
  async sent(partition = PARTITION): Promise<string[]> {
    const records = await this.topics.records(this.topic, partition).catch(() => []);
    return records.map(({ value }) => (JSON.parse(value) as { edition: string }).edition);
  }

  untilSent(...editions: string[]): Promise<string[]> {
    const wanted = JSON.stringify(editions);
    return until(
      `sent ${wanted}`,
      () => this.sent(),
      (seen) => JSON.stringify(seen) === wanted,
    );
  }

  async stream(partition = PARTITION): Promise<StreamRow> {
    const [row] = await this.database.query<StreamRow>(
      'SELECT epoch, sequence, published, published_offset AS "offset" FROM streams WHERE partition = $1',
      [partition],
    );
    return row!;
  }

  /** Waits until all streams are published to their ends. */
  async untilAllPublished(): Promise<void> {
    await until(
      'all published',
      () =>
        this.database.query('SELECT partition, published, sequence FROM streams WHERE published < sequence'),
      (behind) => behind.length === 0,
    );
  }

  untilPublished(published: number, offset: number): Promise<StreamRow> {
    return until(
      `published ${published} at ${offset}`,
      () => this.stream(),
      (seen) => seen.published === published && seen.offset === offset,
    );
  }

  /** What the database knew of one stream is forgotten, as by the restore of a backup. */
  async restore(to: { events: number; offset: number }): Promise<void> {
    await this.database.query('DELETE FROM outbox WHERE partition = $1 AND sequence > $2', [
      PARTITION,
      to.events,
    ]);
    await this.database.query(
      `UPDATE streams SET sequence = $2, published = $2, published_offset = $3,
         last_id = (SELECT id FROM outbox WHERE partition = $1 AND sequence = $2) WHERE partition = $1`,
      [PARTITION, to.events, to.offset],
    );
  }

  /** Opens a new epoch by an operator's wish. */
  openEpoch(relay: KafkaTransport, wish?: Partial<Opening>): Promise<EpochOpened> {
    return openTestEpoch(this.database, relay, wish);
  }

  /** Goes on in the next epoch, whatever Kafka has. */
  async enterNextEpoch(): Promise<void> {
    await this.database.query(
      'UPDATE streams SET epoch = epoch + 1, sequence = 0, last_id = NULL, published = 0',
    );
  }

  setPublished(published: number, offset?: number): Promise<unknown> {
    return this.database.query(
      'UPDATE streams SET published = $2, published_offset = coalesce($3, published_offset) WHERE partition = $1',
      [PARTITION, published, offset ?? null],
    );
  }

  /** The sequences that Kafka has, for each partition in its order. */
  async sequences(): Promise<number[][]> {
    const partitions = Array.from({ length: PARTITIONS }, (_, partition) => partition);
    const logs = await Promise.all(partitions.map((each) => this.topics.records(this.topic, each)));
    return logs.map((records) => records.map(({ headers }) => Number(headers.ce_sequence)));
  }
}
