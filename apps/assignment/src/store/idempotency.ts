import { createHash } from 'node:crypto';
import type { Tx } from '#database';

interface Known {
  isSame: boolean;
  answer: unknown;
}

/** A digest of a request's meaning: the order of its fields is of no account. */
export const digestOf = (request: unknown): Buffer =>
  createHash('sha256').update(JSON.stringify(request, sortFields)).digest();

const sortFields = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** What an earlier request under the agent's key was answered, and whether it was the same request. */
export const findAnswer = async (
  tx: Tx,
  agentId: string,
  key: string,
  digest: Buffer,
): Promise<Known | undefined> => {
  const [known] = await tx.query<Known>(
    `SELECT body_hash = $3 AS "isSame", answer FROM idempotency WHERE agent_id = $1 AND key = $2`,
    [agentId, key, digest],
  );
  return known;
};

export const keepAnswer = async (
  tx: Tx,
  agentId: string,
  key: string,
  digest: Buffer,
  answer: object,
): Promise<void> => {
  await tx.query('INSERT INTO idempotency (agent_id, key, body_hash, answer) VALUES ($1, $2, $3, $4)', [
    agentId,
    key,
    digest,
    JSON.stringify(answer),
  ]);
};

/** Forgets keys after their 7 days (DESIGN §10), so many at a time. */
export const forgetOldAnswers = async (tx: Pick<Tx, 'query'>, limit: number): Promise<void> => {
  await tx.query(
    `DELETE FROM idempotency WHERE (agent_id, key) IN (
       SELECT agent_id, key FROM idempotency
        WHERE created_at < clock_timestamp() - interval '7 days' ORDER BY created_at LIMIT $1)`,
    [limit],
  );
};
