import type { Tx } from '#database';
import { LANGUAGES } from '../domain/languages.js';

/** A turn that is waiting or in hand. */
export interface LinePlace {
  turn: number;
  ticketId: string;
}

/** Turns above `after` that wait or are in hand, rising. */
export const placesInLine = (tx: Pick<Tx, 'query'>, after: number, limit: number): Promise<LinePlace[]> =>
  tx.query<LinePlace>(
    `SELECT places.turn, places.ticket_id AS "ticketId" FROM (
       (SELECT waiting.* FROM unnest($1::text[]) AS spoken (language)
         CROSS JOIN LATERAL (
           SELECT turn, ticket_id FROM turns
            WHERE turns.waiting AND turns.language = spoken.language AND turn > $2 ORDER BY turn LIMIT $3) AS waiting)
       UNION ALL
       (SELECT turn, ticket_id FROM assignments WHERE turn > $2 ORDER BY turn LIMIT $3)) AS places
      ORDER BY turn LIMIT $3`,
    [LANGUAGES, after, limit],
  );
