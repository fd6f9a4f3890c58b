import type { Tx } from '#database';

/** A turn that is waiting or in hand. */
export interface LinePlace {
  turn: number;
  ticketId: string;
}

/** Turns above `after` that wait or are in hand, rising. */
export const placesInLine = (tx: Pick<Tx, 'query'>, after: number, limit: number): Promise<LinePlace[]> =>
  tx.query<LinePlace>(
    `SELECT places.turn, places.ticket_id AS "ticketId" FROM (
       (SELECT turn, ticket_id FROM turns WHERE waiting AND turn > $1 ORDER BY turn LIMIT $2)
       UNION ALL
       (SELECT turn, ticket_id FROM assignments WHERE turn > $1 ORDER BY turn LIMIT $2)) AS places
      ORDER BY turn LIMIT $2`,
    [after, limit],
  );
