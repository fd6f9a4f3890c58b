import type { Tx } from '#database';

/** What agents found turns to be about; those whose topic nobody has corrected are left out. */
export async function correctedTopicsOf(
  tx: Pick<Tx, 'query'>,
  turns: readonly number[],
): Promise<Map<number, string>> {
  const rows = await tx.query<{ turn: number; topic: string }>(
    'SELECT turn, topic FROM turns WHERE turn = ANY($1::bigint[]) AND topic IS NOT NULL',
    [turns],
  );
  return new Map(rows.map(({ turn, topic }) => [turn, topic]));
}

/** Labels a turn; null takes the label off. */
export async function labelTurn(tx: Tx, turn: number, topic: string | null): Promise<void> {
  await tx.query('UPDATE turns SET topic = $2 WHERE turn = $1', [turn, topic]);
}

/** One way in which agents have dealt with turns of a topic, and on how many. */
export interface CorrectionCount {
  topic: string;
  act: 'replied' | 'declined' | 'corrected';
  /** Of a correction: what it is about. */
  to: string | null;
  turns: number;
}

/**
 * How often agents replied, declined and corrected, by the topic that customers chose. A turn counts once for each; of
 * several corrections of a turn the last counts. Open ends where an instant is not given.
 */
export const countCorrections = (
  db: Pick<Tx, 'query'>,
  { from, to }: { from?: string; to?: string },
): Promise<CorrectionCount[]> =>
  db.query<CorrectionCount>(
    `WITH seen AS (
       SELECT DISTINCT ON (turn, act) turn, act, cause, detail->>'topic' AS topic, detail->>'to' AS "to"
         FROM audit
        WHERE act IN ('replied', 'topic-corrected') AND detail ? 'topic'
          AND ($1::timestamptz IS NULL OR at >= $1) AND ($2::timestamptz IS NULL OR at < $2)
        ORDER BY turn, act, entry DESC
     )
     SELECT topic, way.act, CASE WHEN way.act = 'corrected' THEN "to" END AS "to", count(*) AS turns
       FROM seen
      CROSS JOIN LATERAL (
        SELECT 'replied' AS act WHERE seen.act = 'replied'
        UNION ALL SELECT 'declined' WHERE seen.act = 'replied' AND cause = 'declined'
        UNION ALL SELECT 'corrected' WHERE seen.act = 'topic-corrected' AND "to" IS DISTINCT FROM topic
      ) AS way
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    [from ?? null, to ?? null],
  );
