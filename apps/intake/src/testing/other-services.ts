import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { NewEvent, ServiceName } from '#contracts';
import type { Database } from '#database';
import { createMessagingTables, dropMessagingTables, InProcessTransport, Outbox } from '#messaging';
import type { TestDatabase } from '#testing';

class Messaging1700000000000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createMessagingTables(runner);
  }
  down(runner: QueryRunner): Promise<void> {
    return dropMessagingTables(runner);
  }
}

type Other = Exclude<ServiceName, 'intake'>;
const OTHERS: Other[] = ['eligibility', 'scheduling', 'assignment'];

/** The other services as intake sees them: outboxes of their own on a real transport, and what they state. */
export class OtherServices {
  private constructor(
    private readonly databases: Record<Other, Database>,
    readonly transport: InProcessTransport,
  ) {}

  /** Makes their schemas. */
  static async migrate(server: Pick<TestDatabase, 'open'>): Promise<void> {
    for (const database of Object.values(await openOthers(server))) await database.migrate();
  }

  /** Joins a desk on whose database their schemas are. */
  static async open(server: TestDatabase): Promise<OtherServices> {
    const databases = await openOthers(server);
    return new OtherServices(
      databases,
      new InProcessTransport({ databases: { ...databases, intake: server.db }, pollMillis: 20 }),
    );
  }

  /** Publishes facts of a service. */
  async state(service: Other, ...events: NewEvent[]): Promise<void> {
    await this.databases[service].transaction((tx) => new Outbox(service).append(tx, events));
    this.transport.wake(service);
  }
}

const openOthers = async (server: Pick<TestDatabase, 'open'>): Promise<Record<Other, Database>> => {
  const open = async (schema: Other) =>
    [schema, await server.open({ schema, migrations: [Messaging1700000000000], poolSize: 2 })] as const;
  return Object.fromEntries(await Promise.all(OTHERS.map(open))) as Record<Other, Database>;
};
