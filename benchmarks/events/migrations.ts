import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addPublishedOffset, createMessagingTables, dropMessagingTables } from '#messaging';

class Source1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createMessagingTables(runner);
    await addPublishedOffset(runner);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropMessagingTables(runner);
  }
}

class Tickets1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE tickets (ticket_id uuid PRIMARY KEY, revision integer NOT NULL DEFAULT 0)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tickets');
  }
}

/** Of a service that publishes. */
export const sourceMigrations = [Source1700000000000];

/** Of a service that consumes: the small effect is a row for each ticket. */
export const consumerMigrations = [Source1700000000000, Tickets1700000000001];
