import type { QueryRunner } from 'typeorm';

/**
 * Gives parked events a number in the order in which they were parked, and keeps what operators gave up and why.
 * For a migration of a service that has the messaging tables.
 */
export async function createRepairTables(runner: QueryRunner): Promise<void> {
  await runner.query('ALTER TABLE parked ADD COLUMN number bigint NOT NULL GENERATED ALWAYS AS IDENTITY');
  await runner.query('CREATE UNIQUE INDEX parked_by_number ON parked (number)');
  // Without the record: what people wrote stays with the source, which can erase it.
  await runner.query(`CREATE TABLE skipped (
    number bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    id uuid NOT NULL,
    source text NOT NULL,
    epoch integer NOT NULL,
    partition integer NOT NULL,
    sequence bigint NOT NULL,
    type text NOT NULL,
    ticket_id text NOT NULL,
    turn bigint NOT NULL,
    error text NOT NULL,
    parked_at timestamptz NOT NULL,
    skipped_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    skipped_by text NOT NULL,
    reason text NOT NULL
  )`);
}

/** Undoes {@link createRepairTables}. */
export async function dropRepairTables(runner: QueryRunner): Promise<void> {
  await runner.query('DROP TABLE skipped');
  await runner.query('ALTER TABLE parked DROP COLUMN number');
}
