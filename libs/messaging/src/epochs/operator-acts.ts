import type { QueryRunner } from 'typeorm';
import type { Tx } from '#database';

/** Why an operator did something, and who: the subject of the token, an opaque id. */
export interface OperatorReason {
  reason: string;
  by: string;
}

/**
 * Adds the record of what operators did to a service's streams: epochs opened, readers seeded. For a migration of a
 * service that has the messaging tables.
 */
export async function createOperatorActs(runner: QueryRunner): Promise<void> {
  await runner.query(`CREATE TABLE operator_acts (
    number bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    act text NOT NULL CHECK (act IN ('epoch-opened', 'stream-seeded')),
    done_by text NOT NULL,
    reason text NOT NULL,
    detail jsonb NOT NULL
  )`);
}

/** Undoes {@link createOperatorActs}. */
export async function dropOperatorActs(runner: QueryRunner): Promise<void> {
  await runner.query('DROP TABLE operator_acts');
}

/** Remembers what an operator does, in the transaction that does it. */
export async function recordAct(
  tx: Tx,
  act: 'epoch-opened' | 'stream-seeded',
  { reason, by }: OperatorReason,
  detail: object,
): Promise<void> {
  await tx.query('INSERT INTO operator_acts (act, done_by, reason, detail) VALUES ($1, $2, $3, $4)', [
    act,
    by,
    reason,
    JSON.stringify(detail),
  ]);
}
