import type { Attachment } from '#contracts';
import type { Tx } from '#database';
import type { Side } from '../store/attachment-store.js';

/** Who may use an upload, and how many such a person may have waiting. */
export interface Uploader {
  /** Names the person, or for guests the series of uploads. */
  name: string;
  /** Those that share a limit: their names begin with it. The person alone unless given. */
  group?: string;
  /** Most unused uploads of the person, and of the whole group. */
  most: number;
  mostOfGroup?: number;
}

const WAITING = `state IN ('storing', 'unused')`;

/**
 * Whether the person, and the group, may upload one more. Whoever is counted together waits for each other, so that
 * uploads at once don't pass the limit.
 */
export async function mayUpload(
  tx: Tx,
  { name, group, most, mostOfGroup = most }: Uploader,
): Promise<boolean> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `attachments of ${group ?? name}`,
  ]);
  const [row] = await tx.query<{ own: number; all: number }>(
    `SELECT (SELECT count(*) FROM attachments WHERE uploader = $1 AND ${WAITING})::int AS own,
            (SELECT count(*) FROM attachments WHERE $2::text IS NOT NULL AND starts_with(uploader, $2) AND ${WAITING})::int AS all`,
    [name, group ?? null],
  );
  return row!.own < most && row!.all < mostOfGroup;
}

/** Says that an object is about to be stored: whatever happens then, there is a row by which it can be found. */
export async function beginUpload(tx: Tx, side: Side, uploader: string, file: Attachment): Promise<void> {
  await tx.query(
    `INSERT INTO attachments (attachment_id, side, state, uploader, type, name, size, sha256)
     VALUES ($1, $2, 'storing', $3, $4, $5, $6, $7)`,
    [file.attachmentId, side, uploader, file.type, file.name, file.size, file.sha256],
  );
}

/** Says that the object is there. False when the upload has been given up meanwhile. */
export async function endUpload(tx: Tx, attachmentId: string): Promise<boolean> {
  const ended = await tx.query(
    `UPDATE attachments SET state = 'unused' WHERE attachment_id = $1 AND state = 'storing' RETURNING 1`,
    [attachmentId],
  );
  return ended.length > 0;
}

/** Gives up an upload: what may have been stored of it goes. */
export async function giveUpUpload(database: Pick<Tx, 'query'>, attachmentId: string): Promise<void> {
  await database.query(
    `UPDATE attachments SET state = 'leaving', uploader = NULL, name = ''
      WHERE attachment_id = $1 AND ${WAITING}`,
    [attachmentId],
  );
}
