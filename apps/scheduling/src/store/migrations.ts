import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addPublishedOffset,
  createMessagingTables,
  dropMessagingTables,
  dropPublishedOffset,
} from '#messaging';
import { SchedulingClosures1764201600000 } from './closures-migration.js';
import { SchedulingRepair1764028800000 } from './repair-migration.js';
import { SchedulingRestore1764115200000 } from './restore-migration.js';
import { SchedulingTraces1764979200000 } from './traces-migration.js';

export class Scheduling1763856000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createMessagingTables(runner);
    await runner.query(`
      CREATE TABLE calendar (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        version integer NOT NULL
      )`);
    await runner.query('INSERT INTO calendar (version) VALUES (1)');
    await runner.query(`
      CREATE TABLE tickets (
        ticket_id uuid PRIMARY KEY,
        dated jsonb NOT NULL DEFAULT '[]'
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tickets');
    await runner.query('DROP TABLE calendar');
    await dropMessagingTables(runner);
  }
}

export class SchedulingPublishedOffset1763942400000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return addPublishedOffset(runner);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropPublishedOffset(runner);
  }
}

export const schedulingMigrations = [
  Scheduling1763856000000,
  SchedulingPublishedOffset1763942400000,
  SchedulingRepair1764028800000,
  SchedulingRestore1764115200000,
  SchedulingClosures1764201600000,
  SchedulingTraces1764979200000,
];
