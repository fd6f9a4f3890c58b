import type { Position, ServiceName } from '#contracts';
import type { Tx } from '#database';
import type { Stream } from '../transport.js';
import type { Cursor } from './judge.js';

interface CursorRow extends Omit<Cursor, 'lastId'> {
  lastId: string | null;
}

/** Locks the inbox row of a stream's latest epoch, made if missing. Whoever holds it is alone with the stream. */
export async function lockCursor(tx: Tx, stream: Stream): Promise<Cursor> {
  const known = await selectCursor(tx, stream);
  if (known) return known;
  await tx.query('INSERT INTO inbox (source, partition, epoch) VALUES ($1, $2, 1) ON CONFLICT DO NOTHING', [
    stream.source,
    stream.partition,
  ]);
  return (await selectCursor(tx, stream))!;
}

async function selectCursor(tx: Tx, { source, partition }: Stream): Promise<Cursor | undefined> {
  const [row] = await tx.query<CursorRow>(
    `SELECT epoch, sequence, last_id AS "lastId", failures_in_row AS "failuresInRow"
     FROM inbox WHERE source = $1 AND partition = $2 ORDER BY epoch DESC LIMIT 1 FOR UPDATE`,
    [source, partition],
  );
  return row && { ...row, lastId: row.lastId ?? undefined };
}

/** Moves the inbox from a locked cursor to where the transaction has come. */
export async function moveCursor(tx: Tx, stream: Stream, from: Cursor, to: Cursor): Promise<void> {
  const values = [
    stream.source,
    stream.partition,
    to.epoch,
    to.sequence,
    to.lastId ?? null,
    to.failuresInRow,
  ];
  const moved = await tx.query(
    to.epoch === from.epoch
      ? `UPDATE inbox SET sequence = $4, last_id = $5, failures_in_row = $6
         WHERE source = $1 AND partition = $2 AND epoch = $3 RETURNING 1`
      : `INSERT INTO inbox (source, partition, epoch, sequence, last_id, failures_in_row)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING 1`,
    values,
  );
  // The lock was on the old epoch's row, and another consumer has entered the new epoch meanwhile.
  if (moved.length === 0)
    throw new Error(`inbox ${stream.source}/${stream.partition} was moved by another consumer`);
}

/** Where the streams of some sources stand; streams never read are absent. */
export async function readPositions(
  db: Pick<Tx, 'query'>,
  sources: readonly ServiceName[],
): Promise<(Stream & { at: Position })[]> {
  const rows = await db.query<Stream & Position>(
    `SELECT DISTINCT ON (source, partition) source, partition, epoch, sequence
     FROM inbox WHERE source = ANY($1::text[]) ORDER BY source, partition, epoch DESC`,
    [sources],
  );
  return rows.map(({ source, partition, epoch, sequence }) => ({
    source,
    partition,
    at: { epoch, sequence },
  }));
}
