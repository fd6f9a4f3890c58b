import type { Tx } from '#database';
import type { Side } from '../store/attachment-store.js';

/** By machine time: a demonstration's clock must not make uploads vanish. */
const KEPT_UNUSED = `interval '24 hours'`;

/** Marks a portion of the uploads that nobody has used for a day. A claim under way keeps its own. */
export async function markUnused(database: Pick<Tx, 'query'>, limit: number): Promise<number> {
  const marked = await database.query(
    `UPDATE attachments SET state = 'leaving', uploader = NULL, name = ''
      WHERE attachment_id = ANY (ARRAY(
        SELECT attachment_id FROM attachments
         WHERE state IN ('storing', 'unused') AND created_at <= now() - ${KEPT_UNUSED}
         ORDER BY created_at LIMIT $1 FOR UPDATE SKIP LOCKED))
     RETURNING 1`,
    [limit],
  );
  return marked.length;
}

/** A portion of the objects that are to go. */
export async function leavingOf(database: Pick<Tx, 'query'>, side: Side, limit: number): Promise<string[]> {
  const rows = await database.query<{ id: string }>(
    `SELECT attachment_id AS id FROM attachments WHERE state = 'leaving' AND side = $1
      ORDER BY created_at LIMIT $2`,
    [side, limit],
  );
  return rows.map(({ id }) => id);
}

/** Forgets what has gone. */
export async function forget(database: Pick<Tx, 'query'>, attachmentIds: readonly string[]): Promise<void> {
  await database.query(
    `DELETE FROM attachments WHERE attachment_id = ANY($1::uuid[]) AND state = 'leaving'`,
    [attachmentIds],
  );
}

/** Which of these no row knows. */
export async function unknownOf(
  database: Pick<Tx, 'query'>,
  attachmentIds: readonly string[],
): Promise<string[]> {
  const rows = await database.query<{ id: string }>(
    `SELECT id FROM unnest($1::uuid[]) AS found (id)
      WHERE NOT EXISTS (SELECT FROM attachments WHERE attachment_id = id)`,
    [attachmentIds],
  );
  return rows.map(({ id }) => id);
}
