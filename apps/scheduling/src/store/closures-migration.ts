import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createIdempotencyTable } from '#database';

const TABLES = [
  `ALTER TABLE calendar
     ADD COLUMN year_end_from text NOT NULL DEFAULT '12-29',
     ADD COLUMN year_end_to text NOT NULL DEFAULT '01-03'`,
  `CREATE TABLE closures (
     closure_id uuid PRIMARY KEY,
     first_day date NOT NULL,
     last_day date NOT NULL,
     reason jsonb NOT NULL,
     EXCLUDE USING gist (daterange(first_day, last_day, '[]') WITH &&)
   )`,
  // What was changed, by whom, and how far its turns have been dated again.
  `CREATE TABLE calendar_changes (
     version integer PRIMARY KEY,
     at timestamptz NOT NULL,
     by text NOT NULL,
     change text NOT NULL CHECK (change IN ('closed', 'reopened', 'year-end')),
     closure jsonb,
     merged jsonb NOT NULL DEFAULT '[]',
     days date[] NOT NULL,
     turns integer NOT NULL,
     redated_to bigint NOT NULL DEFAULT 0,
     done boolean NOT NULL DEFAULT false
   )`,
  'CREATE INDEX calendar_changes_under_way ON calendar_changes (version) WHERE NOT done',
  // Every day that a turn's date names: its business date, and the closed days passed over.
  `CREATE TABLE turn_days (
     day date NOT NULL,
     turn bigint NOT NULL,
     ticket_id uuid NOT NULL REFERENCES tickets,
     PRIMARY KEY (day, turn)
   )`,
  `INSERT INTO turn_days (day, turn, ticket_id)
   SELECT named.day::date, (known.turn->>'turn')::bigint, ticket_id
     FROM tickets
    CROSS JOIN LATERAL jsonb_array_elements(tickets.dated) AS known (turn)
    CROSS JOIN LATERAL (
      SELECT known.turn->'date'->>'businessDate' AS day
       UNION SELECT skipped.day->>'date' FROM jsonb_array_elements(known.turn->'date'->'skipped') AS skipped (day)
    ) AS named`,
];

/** Closures of the desk, and what dating turns again after a change needs. */
export class SchedulingClosures1764201600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createIdempotencyTable(runner);
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency, turn_days, calendar_changes, closures');
    await runner.query('ALTER TABLE calendar DROP COLUMN year_end_from, DROP COLUMN year_end_to');
  }
}
