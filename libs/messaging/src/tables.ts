import type { QueryRunner } from 'typeorm';
import { PARTITIONS } from '#contracts';

/** The tables of one service's messaging: what it publishes, how far it has read, and what it could not process. */
const TABLES = [
  `CREATE TABLE streams (
    partition integer PRIMARY KEY CHECK (partition BETWEEN 0 AND ${PARTITIONS - 1}),
    epoch integer NOT NULL DEFAULT 1 CHECK (epoch > 0),
    sequence bigint NOT NULL DEFAULT 0,
    last_id uuid,
    published bigint NOT NULL DEFAULT 0
  )`,
  `INSERT INTO streams (partition) SELECT generate_series(0, ${PARTITIONS - 1})`,
  `CREATE TABLE outbox (
    partition integer NOT NULL,
    epoch integer NOT NULL,
    sequence bigint NOT NULL,
    id uuid NOT NULL,
    type text NOT NULL,
    ticket_id text NOT NULL,
    turn bigint,
    time text NOT NULL,
    data jsonb NOT NULL,
    previous uuid,
    traceparent text,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (partition, epoch, sequence)
  )`,
  `CREATE TABLE inbox (
    source text NOT NULL,
    epoch integer NOT NULL,
    partition integer NOT NULL,
    sequence bigint NOT NULL DEFAULT 0,
    last_id uuid,
    failures_in_row integer NOT NULL DEFAULT 0,
    PRIMARY KEY (source, partition, epoch)
  )`,
  // The record is json, not jsonb: it must be storable whatever it holds.
  `CREATE TABLE parked (
    id uuid PRIMARY KEY,
    source text NOT NULL,
    epoch integer NOT NULL,
    partition integer NOT NULL,
    sequence bigint NOT NULL,
    type text NOT NULL,
    ticket_id text NOT NULL,
    turn bigint NOT NULL,
    record json NOT NULL,
    error text NOT NULL,
    parked_at timestamptz NOT NULL DEFAULT clock_timestamp()
  )`,
  'CREATE INDEX parked_of_turn ON parked (ticket_id, turn)',
];

/**
 * Creates the tables streams, outbox, inbox and parked in the schema of the search path.
 * For a service's first migration.
 */
export async function createMessagingTables(runner: QueryRunner): Promise<void> {
  for (const statement of TABLES) await runner.query(statement);
}

/** Undoes {@link createMessagingTables}, with all that the tables hold. */
export async function dropMessagingTables(runner: QueryRunner): Promise<void> {
  await runner.query('DROP TABLE parked, inbox, outbox, streams');
}

/**
 * Adds what the relay to Kafka keeps: the offset of the record up to which a stream is published; absent where Kafka
 * has had nothing of it. For a migration of a service that has the tables.
 */
export async function addPublishedOffset(runner: QueryRunner): Promise<void> {
  await runner.query('ALTER TABLE streams ADD COLUMN published_offset bigint');
}

/** Undoes {@link addPublishedOffset}. */
export async function dropPublishedOffset(runner: QueryRunner): Promise<void> {
  await runner.query('ALTER TABLE streams DROP COLUMN published_offset');
}
