import type { Language, WaitingTurn } from '#contracts';
import type { Tx } from '#database';

export type TurnWaiting = WaitingTurn & { ticketId: string };

export interface LineRead {
  /** Rising. */
  waiting: TurnWaiting[];
  /** What the reading could see, as `pg_snapshot`; absent where nothing was found. */
  snapshot?: string;
}

/**
 * The lowest waiting turns that have opened, so many of each language, up to `upTo`. One opening after the other is
 * looked up, and of each only the lowest turns: the cost grows with neither the line nor what opens later.
 */
export const lowestWaiting = async (
  tx: Pick<Tx, 'query'>,
  limits: ReadonlyMap<Language, number>,
  { now, upTo }: { now: Date; upTo: number },
): Promise<LineRead> => {
  // The lowest turns are found by their whole place in the index, which no other index has, whatever statistics say.
  const rows = await tx.query<TurnWaiting & { returnedBy: string | null; snapshot: string }>(
    `WITH RECURSIVE wanted AS (SELECT * FROM unnest($1::text[], $2::integer[]) AS wanted (language, lowest)),
     openings AS (
       SELECT wanted.language, wanted.lowest, (
                SELECT turns.opens_at FROM turns
                 WHERE turns.waiting AND turns.language = wanted.language AND turns.opens_at <= $3
                 ORDER BY turns.opens_at LIMIT 1) AS opens_at
         FROM wanted
       UNION ALL
       SELECT openings.language, openings.lowest, (
                SELECT turns.opens_at FROM turns
                 WHERE turns.waiting AND turns.language = openings.language
                   AND turns.opens_at > openings.opens_at AND turns.opens_at <= $3
                 ORDER BY turns.opens_at LIMIT 1)
         FROM openings WHERE openings.opens_at IS NOT NULL
     ),
     found AS (
       SELECT lowest.*, openings.lowest AS enough,
              row_number() OVER (PARTITION BY lowest.language ORDER BY lowest.turn) AS place
         FROM openings
        CROSS JOIN LATERAL (
          SELECT turn, language, opens_at, ticket_id, returned_by FROM turns
           WHERE turns.waiting
             AND (turns.language, turns.opens_at, turns.turn) > (openings.language, openings.opens_at, 0)
           ORDER BY turns.language, turns.opens_at, turns.turn LIMIT openings.lowest) AS lowest
        WHERE lowest.language = openings.language AND lowest.opens_at = openings.opens_at AND lowest.turn <= $4
     )
     SELECT turn, language, ticket_id AS "ticketId", returned_by AS "returnedBy",
            (extract(epoch FROM opens_at) * 1000)::bigint AS "opensAt", pg_current_snapshot()::text AS snapshot
       FROM found WHERE place <= enough ORDER BY turn`,
    [[...limits.keys()], [...limits.values()], now, upTo],
  );
  const waiting = rows.map(({ returnedBy, snapshot: _, ...turn }) => ({
    ...turn,
    ...(returnedBy && { returnedBy }),
  }));
  return { waiting, ...(rows[0] && { snapshot: rows[0].snapshot }) };
};
