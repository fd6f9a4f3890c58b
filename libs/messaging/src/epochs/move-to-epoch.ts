import type { Tx } from '#database';

/** A turn that gets another number, because a ticket that was lost had its number before. */
export interface TurnMove {
  ticketId: string;
  from: number;
  to: number;
}

/** Gives the events of turns, as far as they are not published, the turns' new numbers. */
export async function renumberUnpublished(tx: Tx, moves: readonly TurnMove[]): Promise<void> {
  if (moves.length === 0) return;
  await tx.query(
    `UPDATE outbox SET turn = moved.after
       FROM unnest($1::text[], $2::bigint[], $3::bigint[]) AS moved (ticket_id, before, after), streams
      WHERE outbox.ticket_id = moved.ticket_id AND outbox.turn = moved.before
        AND streams.partition = outbox.partition AND streams.epoch = outbox.epoch
        AND outbox.sequence > streams.published`,
    [moves.map(({ ticketId }) => ticketId), moves.map(({ from }) => from), moves.map(({ to }) => to)],
  );
}

/**
 * Begins all streams at 1 in a new epoch, with the events of the old one that are to be said in it: those beyond
 * `published`, or everything that the outbox has. They keep their ids and their order. The streams' rows are locked.
 * Answers how many events were taken along.
 */
export async function moveToEpoch(tx: Tx, epoch: number, everything: boolean): Promise<number> {
  // An outbox of months takes its time, and must not be given up half-way for it.
  await tx.query('SET LOCAL statement_timeout = 0');
  const moved = await tx.query(
    `WITH moved AS (
       SELECT outbox.partition, outbox.epoch, outbox.sequence,
              row_number() OVER stream AS place, lag(outbox.id) OVER stream AS previous
         FROM outbox JOIN streams USING (partition, epoch)
        WHERE $2 OR outbox.sequence > streams.published
       WINDOW stream AS (PARTITION BY outbox.partition ORDER BY outbox.sequence)
     )
     UPDATE outbox SET epoch = $1, sequence = moved.place, previous = moved.previous FROM moved
      WHERE outbox.partition = moved.partition AND outbox.epoch = moved.epoch
        AND outbox.sequence = moved.sequence
     RETURNING 1`,
    [epoch, everything],
  );
  await tx.query(
    `UPDATE streams SET epoch = $1, published = 0, sequence = coalesce(last.sequence, 0), last_id = last.id
       FROM streams AS each LEFT JOIN (
         SELECT DISTINCT ON (partition) partition, sequence, id FROM outbox
          WHERE epoch = $1 ORDER BY partition, sequence DESC) AS last USING (partition)
      WHERE streams.partition = each.partition`,
    [epoch],
  );
  return moved.length;
}
