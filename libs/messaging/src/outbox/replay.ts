import type { Database } from '#database';

/** What came of a replay: `from` … `to` are brought again, or why nothing can be. */
export type Replayed =
  | { outcome: 'set-back'; partition: number; epoch: number; from: number; to: number }
  /** Nothing from there on has been published yet. */
  | { outcome: 'not-published'; published: number }
  /** The outbox has forgotten that event; its oldest is given where it has any. */
  | { outcome: 'not-kept'; oldest?: number };

interface Row {
  epoch: number;
  published: number;
  oldest: number | null;
}

/**
 * Sets back what counts as published of one stream, so that everything from the sequence `from` on is brought to its
 * readers again (DESIGN §6, Restore). Those who have it ignore it. Wake the transport after it.
 */
export const setPublishedBack = (
  database: Pick<Database, 'transaction'>,
  partition: number,
  from: number,
): Promise<Replayed> =>
  database.transaction(async (tx) => {
    const [locked] = await tx.query<Omit<Row, 'oldest'>>(
      'SELECT epoch, published FROM streams WHERE partition = $1 FOR UPDATE',
      [partition],
    );
    const { epoch, published } = locked!;
    if (from > published) return { outcome: 'not-published', published };
    const [kept] = await tx.query<Pick<Row, 'oldest'>>(
      'SELECT min(sequence) AS oldest FROM outbox WHERE partition = $1 AND epoch = $2',
      [partition, epoch],
    );
    const oldest = kept?.oldest ?? undefined;
    if (oldest === undefined || from < oldest) return { outcome: 'not-kept', oldest };
    await tx.query('UPDATE streams SET published = $2 - 1 WHERE partition = $1', [partition, from]);
    return { outcome: 'set-back', partition, epoch, from, to: published };
  });
