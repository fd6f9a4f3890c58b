import type { Tx } from '#database';
import type { ParkedEvent } from './parked.js';

/** A parked event with its number, by which a list goes on. */
export type NumberedParked = ParkedEvent & { number: number };

/** Parked events after a number, in the order in which they were parked. */
export const parkedAfter = (db: Pick<Tx, 'query'>, after: number, limit: number): Promise<NumberedParked[]> =>
  db.query<NumberedParked>(
    `SELECT number, id, source, epoch, partition, sequence, type, ticket_id AS "ticketId", turn, error,
            parked_at AS "parkedAt"
       FROM parked WHERE number > $1 ORDER BY number LIMIT $2`,
    [after, limit],
  );

/** How many events of each turn of these tickets are parked. */
export const parkedOfTickets = (
  db: Pick<Tx, 'query'>,
  ticketIds: readonly string[],
): Promise<{ ticketId: string; turn: number; parked: number }[]> =>
  db.query(
    `SELECT ticket_id AS "ticketId", turn, count(*) AS parked FROM parked
      WHERE ticket_id = ANY($1::text[]) GROUP BY ticket_id, turn ORDER BY ticket_id, turn`,
    [ticketIds],
  );

/** How many events are parked here. */
export const countAllParked = async (db: Pick<Tx, 'query'>): Promise<number> => {
  const [row] = await db.query<{ parked: number }>('SELECT count(*) AS parked FROM parked');
  return row!.parked;
};
