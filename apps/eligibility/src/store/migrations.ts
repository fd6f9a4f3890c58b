import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createMessagingTables, dropMessagingTables } from '#messaging';

export class Eligibility1763856000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createMessagingTables(runner);
    await runner.query(`
      CREATE TABLE tickets (
        ticket_id uuid PRIMARY KEY,
        decisions jsonb NOT NULL DEFAULT '[]'
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tickets');
    await dropMessagingTables(runner);
  }
}

export const eligibilityMigrations = [Eligibility1763856000000];
