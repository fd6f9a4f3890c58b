import type { Tx } from '#database';

/** Why the line goes on, and by whom: the subject of an operator's token. */
export interface Passing {
  reason: string;
  by: string;
}

/** The highest turn of which anything has arrived; 0 while nothing has. */
export const highestTurn = async (tx: Pick<Tx, 'query'>): Promise<number> => {
  const [row] = await tx.query<{ highest: number | null }>('SELECT max(turn) AS highest FROM turns');
  return row?.highest ?? 0;
};

/** Notes, in the audit too, each turn of a range that is not settled, arrived or not; returns them, rising. */
export const insertPassed = async (
  tx: Tx,
  { after, through, at }: { after: number; through: number; at: string },
  { reason, by }: Passing,
): Promise<number[]> => {
  const rows = await tx.query<{ turn: number }>(
    `WITH passed AS (
       INSERT INTO passed_turns
       SELECT missing.turn FROM generate_series($1::bigint + 1, $2::bigint) AS missing (turn)
         LEFT JOIN turns ON turns.turn = missing.turn
        WHERE turns.settled IS NOT TRUE
       RETURNING turn
     )
     INSERT INTO audit (at, act, cause, ticket_id, turn, detail)
     SELECT $3, 'passed', 'operator', ticket_id, turn, $4
       FROM passed LEFT JOIN turns USING (turn) ORDER BY turn
     RETURNING turn`,
    [after, through, at, JSON.stringify({ reason, operator: by })],
  );
  return rows.map(({ turn }) => turn);
};

/** Moves the watermark of the locked line. */
export const moveWatermark = async (tx: Tx, watermark: number): Promise<void> => {
  await tx.query('UPDATE line SET watermark = $1', [watermark]);
};
