import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createCalendarRow, dropCalendarRow } from '#service';

// A turn that gets another number after a restore (DESIGN §6) leaves behind what others said of the old one.
const TABLES = [
  // Dates that a later version of the calendar has replaced.
  `CREATE TABLE replaced_dates (
     turn bigint NOT NULL REFERENCES turns ON DELETE CASCADE,
     calendar_version integer NOT NULL,
     date jsonb NOT NULL,
     PRIMARY KEY (turn, calendar_version)
   )`,
  // When turns first left the line, in business time.
  `CREATE TABLE starts (
     turn bigint PRIMARY KEY REFERENCES turns ON DELETE CASCADE,
     language text NOT NULL,
     fence bigint NOT NULL,
     received_at timestamptz NOT NULL,
     started_at timestamptz NOT NULL
   )`,
  'CREATE INDEX starts_by_time ON starts (language, started_at)',
];

/** What customers are told of the desk: its closures, dates that have moved, and how the line moves. */
export class IntakeDesk1764201600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createCalendarRow(runner);
    for (const table of TABLES) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE starts, replaced_dates');
    await dropCalendarRow(runner);
  }
}
