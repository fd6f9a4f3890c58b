import type { QueryRunner } from 'typeorm';
import type { Tx } from '../transaction.js';

/** The first use of an Idempotency-Key: by whom (the scope), what was asked, and what was answered. */
export interface KeyUse {
  scope: string;
  key: string;
  bodyHash: Buffer;
  answer: object;
}

interface KeyRow {
  scope: string;
  key: string;
  body_hash: Buffer;
  answer: object;
}

/** Migration helper: the table of a service that takes Idempotency-Keys. */
export async function createIdempotencyTable(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE idempotency (
      scope text NOT NULL,
      key text NOT NULL,
      body_hash bytea NOT NULL,
      answer jsonb NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (scope, key)
    )`);
  await runner.query('CREATE INDEX idempotency_by_age ON idempotency (created_at)');
}

/** Keys are kept by machine time: a demonstration's clock must not make them forgotten. */
const KEPT = `interval '7 days'`;
const SWEPT_AT_ONCE = 5000;

/** Another transaction has used a key since this one looked for it; a second try will find it. */
export class KeyTakenMeanwhile extends Error {
  override readonly name = 'KeyTakenMeanwhile';
}

/** Earlier uses of these keys within the last 7 days. */
export async function findKeys(tx: Tx, keys: Pick<KeyUse, 'scope' | 'key'>[]): Promise<KeyUse[]> {
  if (keys.length === 0) return [];
  const rows = await tx.query<KeyRow>(
    `SELECT scope, key, body_hash, answer
       FROM idempotency JOIN unnest($1::text[], $2::text[]) AS wanted (scope, key) USING (scope, key)
      WHERE created_at > now() - ${KEPT}`,
    [keys.map(({ scope }) => scope), keys.map(({ key }) => key)],
  );
  return rows.map((row) => ({
    scope: row.scope,
    key: row.key,
    bodyHash: row.body_hash,
    answer: row.answer,
  }));
}

/** Keeps the first uses of keys that were looked for in this transaction. Throws {@link KeyTakenMeanwhile}. */
export async function saveKeys(tx: Tx, uses: KeyUse[]): Promise<void> {
  if (uses.length === 0) return;
  const saved = await tx.query(
    `INSERT INTO idempotency AS known (scope, key, body_hash, answer)
     SELECT * FROM unnest($1::text[], $2::text[], $3::bytea[], $4::jsonb[])
     ON CONFLICT (scope, key) DO UPDATE
       SET body_hash = excluded.body_hash, answer = excluded.answer, created_at = now()
       WHERE known.created_at <= now() - ${KEPT}
     RETURNING key`,
    [
      uses.map(({ scope }) => scope),
      uses.map(({ key }) => key),
      uses.map(({ bodyHash }) => bodyHash),
      uses.map(({ answer }) => JSON.stringify(answer)),
    ],
  );
  if (saved.length < uses.length) throw new KeyTakenMeanwhile();
}

/** Forgets a portion of the keys that are older than 7 days; true when there may be more. */
export async function forgetOldKeys(database: Pick<Tx, 'query'>): Promise<boolean> {
  const gone = await database.query(
    `DELETE FROM idempotency WHERE ctid = ANY (ARRAY(
       SELECT ctid FROM idempotency WHERE created_at <= now() - ${KEPT} LIMIT ${SWEPT_AT_ONCE}
       FOR UPDATE SKIP LOCKED))
     RETURNING 1`,
  );
  return gone.length === SWEPT_AT_ONCE;
}
