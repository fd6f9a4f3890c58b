import type { Language } from '#contracts';
import type { Tx } from '#database';

/** How many turns wait in a language. */
export interface WaitingCount {
  language: Language;
  waiting: number;
}

export const countWaiting = (tx: Pick<Tx, 'query'>): Promise<WaitingCount[]> =>
  tx.query<WaitingCount>('SELECT language, count(*) AS waiting FROM turns WHERE waiting GROUP BY language');

export const countInHand = async (tx: Pick<Tx, 'query'>): Promise<number> => {
  const [row] = await tx.query<{ inHand: number }>('SELECT count(*) AS "inHand" FROM assignments');
  return row!.inHand;
};

/** The lowest waiting turn, whenever it opens. */
export const oldestWaiting = async (
  tx: Pick<Tx, 'query'>,
): Promise<{ turn: number; ticketId: string } | undefined> => {
  const [row] = await tx.query<{ turn: number; ticketId: string }>(
    'SELECT turn, ticket_id AS "ticketId" FROM turns WHERE waiting ORDER BY turn LIMIT 1',
  );
  return row;
};

/** The highest turn that is known here; 0 without any. */
export const highestTurn = async (tx: Pick<Tx, 'query'>): Promise<number> => {
  const [row] = await tx.query<{ turn: number }>('SELECT coalesce(max(turn), 0) AS turn FROM turns');
  return row!.turn;
};
