import type { Language, WaitingTurn } from '#contracts';
import type { Tx } from '#database';

export type TurnWaiting = WaitingTurn & { ticketId: string };

/** Waiting turns of these languages above `after` and up to `upTo`, rising. The cost doesn't grow with the line. */
export const waitingTurns = async (
  tx: Pick<Tx, 'query'>,
  languages: readonly Language[],
  { after, upTo, limit }: { after: number; upTo: number; limit: number },
): Promise<TurnWaiting[]> => {
  const rows = await tx.query<TurnWaiting & { returnedBy: string | null }>(
    `SELECT waiting.* FROM unnest($1::text[]) AS spoken (language)
      CROSS JOIN LATERAL (
        SELECT turn, turns.language, ticket_id AS "ticketId", returned_by AS "returnedBy",
               (extract(epoch FROM opens_at) * 1000)::bigint AS "opensAt"
          FROM turns WHERE turns.waiting AND turns.language = spoken.language AND turn > $2 AND turn <= $3
         ORDER BY turn LIMIT $4) AS waiting
      ORDER BY turn LIMIT $4`,
    [[...new Set(languages)], after, upTo, limit],
  );
  return rows.map(({ returnedBy, ...turn }) => ({ ...turn, ...(returnedBy && { returnedBy }) }));
};
