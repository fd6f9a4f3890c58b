import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type NewEvent, PUBLISHED_TYPES, type ServiceName } from '#contracts';
import type { Database } from '#database';
import { createMessagingTables, dropMessagingTables, InProcessTransport, Outbox } from '#messaging';
import type { TestDatabase } from '#testing';
import { until } from './until.js';

class Messaging1700000000000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createMessagingTables(runner);
  }
  down(runner: QueryRunner): Promise<void> {
    return dropMessagingTables(runner);
  }
}

const OTHERS = ['intake', 'eligibility', 'scheduling'] as const;
export type Other = (typeof OTHERS)[number];

/** The other services as assignment sees them: outboxes of their own on a real transport, and what they state. */
export class OtherServices {
  private constructor(
    private readonly databases: Record<Other, Database>,
    private readonly assignment: Database,
    readonly transport: InProcessTransport,
  ) {}

  /** Makes their schemas. */
  static async migrate(server: Pick<TestDatabase, 'open'>): Promise<void> {
    for (const database of Object.values(await openOthers(server))) await database.migrate();
  }

  /** Joins a desk on whose database their schemas are. */
  static async open(server: TestDatabase): Promise<OtherServices> {
    const databases = await openOthers(server);
    const transport = new InProcessTransport({
      databases: { ...databases, assignment: server.db },
      pollMillis: 50,
    });
    return new OtherServices(databases, server.db, transport);
  }

  /** Publishes facts, each by the service that owns its type, in the order given; says nothing of their arrival. */
  async publish(...events: NewEvent[]): Promise<void> {
    for (const service of OTHERS) {
      const own = events.filter(({ type }) => ownerOf(type) === service);
      if (own.length > 0) await this.publishAs(service, ...own);
    }
  }

  /** Publishes facts of one service. */
  async publishAs(service: Other, ...events: NewEvent[]): Promise<void> {
    await this.databases[service].transaction((tx) => new Outbox(service).append(tx, events));
    this.transport.wake(service);
  }

  /** Publishes facts, and waits until assignment knows them. */
  async state(...events: NewEvent[]): Promise<void> {
    await this.publish(...events);
    await this.arrived();
  }

  /** Waits until assignment has read all that the others have published. */
  async arrived(): Promise<void> {
    for (const service of OTHERS)
      await until(async () => {
        const published = await sequences(this.databases[service], 'SELECT partition, sequence FROM streams');
        const read = await sequences(
          this.assignment,
          `SELECT partition, sequence FROM inbox WHERE source = '${service}'`,
        );
        return [...published].every(([partition, sequence]) => (read.get(partition) ?? 0) >= sequence);
      });
  }
}

const openOthers = async (server: Pick<TestDatabase, 'open'>): Promise<Record<Other, Database>> => {
  const databases = {} as Record<Other, Database>;
  for (const schema of OTHERS)
    databases[schema] = await server.open({ schema, migrations: [Messaging1700000000000], poolSize: 2 });
  return databases;
};

const ownerOf = (type: NewEvent['type']): ServiceName | undefined =>
  OTHERS.find((service) => PUBLISHED_TYPES[service].includes(type));

const sequences = async (database: Database, sql: string): Promise<Map<number, number>> => {
  const rows = await database.query<{ partition: number; sequence: number }>(sql);
  return new Map(rows.map(({ partition, sequence }) => [partition, sequence]));
};
