import type { Tx } from '#database';

/** How far a stream has been published. */
export interface Published {
  partition: number;
  epoch: number;
  /** Of the stream's last event. */
  sequence: number;
  /** Of the last event known to be in Kafka. */
  published: number;
  /** The offset of that one's record; null where Kafka is not known to have anything of the stream. */
  offset: number | null;
}

type Db = Pick<Tx, 'query'>;

/** Where all streams stand. */
export const readPublished = (db: Db): Promise<Published[]> =>
  db.query<Published>(
    `SELECT partition, epoch, sequence, published, published_offset AS "offset" FROM streams ORDER BY partition`,
  );

/**
 * Moves what counts as published. False when somebody else has moved it since it was read: an operator's replay, a
 * new epoch, or another relay.
 */
export async function movePublished(
  db: Db,
  from: Published,
  to: { published: number; offset: number },
): Promise<boolean> {
  const moved = await db.query(
    `UPDATE streams SET published = $5, published_offset = $6
     WHERE partition = $1 AND epoch = $2 AND published = $3 AND published_offset IS NOT DISTINCT FROM $4
     RETURNING 1`,
    [from.partition, from.epoch, from.published, from.offset, to.published, to.offset],
  );
  return moved.length > 0;
}

/** Ids of a stream's events by sequence, as far as the outbox has them. */
export async function idsOf(
  db: Db,
  { partition, epoch }: Published,
  sequences: number[],
): Promise<Map<number, string>> {
  const rows = await db.query<{ sequence: number; id: string }>(
    'SELECT sequence, id FROM outbox WHERE partition = $1 AND epoch = $2 AND sequence = ANY($3::bigint[])',
    [partition, epoch, sequences],
  );
  return new Map(rows.map(({ sequence, id }) => [sequence, id]));
}

/** The oldest sequence that the outbox still has; undefined when it has none. */
export async function oldestOf(db: Db, { partition, epoch }: Published): Promise<number | undefined> {
  const [row] = await db.query<{ sequence: number | null }>(
    'SELECT min(sequence) AS sequence FROM outbox WHERE partition = $1 AND epoch = $2',
    [partition, epoch],
  );
  return row?.sequence ?? undefined;
}
