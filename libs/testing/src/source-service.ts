import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { AnyEvent, NewEvent, ServiceName } from '#contracts';
import type { Database } from '#database';
import { createMessagingTables, dropMessagingTables, Outbox } from '#messaging';
import type { TestDatabase } from './postgres.js';

class Messaging1700000000000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createMessagingTables(runner);
  }
  down(runner: QueryRunner): Promise<void> {
    return dropMessagingTables(runner);
  }
}

/** A service as those see it that listen to it: an outbox in a schema of its own, and nothing behind it. */
export class SourceService {
  private constructor(
    readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  static async open(test: TestDatabase, service: ServiceName): Promise<SourceService> {
    const database = await test.open({ schema: service, migrations: [Messaging1700000000000], poolSize: 2 });
    await database.migrate();
    return new SourceService(database, new Outbox(service));
  }

  /** States facts, in one transaction. */
  publish(...events: NewEvent[]): Promise<AnyEvent[]> {
    return this.database.transaction((tx) => this.outbox.append(tx, events));
  }

  /** Sends everything again from the beginning, as an operator's `outbox replay` does. */
  async replay(): Promise<void> {
    await this.database.query('UPDATE streams SET published = 0');
  }
}
