import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addPublishedOffset,
  createMessagingTables,
  dropMessagingTables,
  dropPublishedOffset,
} from '#messaging';
import { EligibilityRepair1764028800000 } from './repair-migration.js';
import { EligibilityRestore1764115200000 } from './restore-migration.js';
import { EligibilityTraces1764979200000 } from './traces-migration.js';

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

export class EligibilityPublishedOffset1763942400000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return addPublishedOffset(runner);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropPublishedOffset(runner);
  }
}

export const eligibilityMigrations = [
  Eligibility1763856000000,
  EligibilityPublishedOffset1763942400000,
  EligibilityRepair1764028800000,
  EligibilityRestore1764115200000,
  EligibilityTraces1764979200000,
];
