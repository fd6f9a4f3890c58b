import type { Tx } from '#database';
import type { DatedTurn } from '../domain/facts.js';
import { daysOf } from '../domain/redate.js';

/** A turn, and the ticket that it is of. */
export interface TurnOfTicket {
  turn: number;
  ticketId: string;
}

type Dated = DatedTurn & { ticketId: string };

const columnsOf = (turns: readonly Dated[]): [string[], number[], string[]] => {
  const rows = turns.flatMap(({ turn, ticketId, date }) =>
    daysOf(date).map((day) => ({ day, turn, ticketId })),
  );
  return [rows.map(({ day }) => day), rows.map(({ turn }) => turn), rows.map(({ ticketId }) => ticketId)];
};

/** Notes which days the dates of turns name; what is noted already stays. */
export const saveTurnDays = async (tx: Tx, turns: readonly Dated[]): Promise<void> => {
  if (turns.length === 0) return;
  await tx.query(
    `INSERT INTO turn_days (day, turn, ticket_id) SELECT * FROM unnest($1::date[], $2::bigint[], $3::uuid[])
     ON CONFLICT (day, turn) DO NOTHING`,
    columnsOf(turns),
  );
};

/** Forgets the days that the dates of turns named until now. */
export const forgetTurnDays = async (tx: Tx, turns: readonly Dated[]): Promise<void> => {
  const [days, numbers] = columnsOf(turns);
  await tx.query(
    `DELETE FROM turn_days USING unnest($1::date[], $2::bigint[]) AS gone (day, turn)
      WHERE turn_days.day = gone.day AND turn_days.turn = gone.turn`,
    [days, numbers],
  );
};

/** The turns above one whose dates name any of these days, rising. The cost doesn't grow with what is left. */
export const turnsNaming = (
  tx: Pick<Tx, 'query'>,
  days: readonly string[],
  after: number,
  limit: number,
): Promise<TurnOfTicket[]> =>
  tx.query<TurnOfTicket>(
    `SELECT DISTINCT turn, ticket_id AS "ticketId" FROM unnest($1::date[]) AS changed (day)
      CROSS JOIN LATERAL (
        SELECT turn, ticket_id FROM turn_days
         WHERE turn_days.day = changed.day AND turn > $2 ORDER BY turn LIMIT $3) AS naming
      ORDER BY turn LIMIT $3`,
    [days, after, limit],
  );

/** How many turns' dates name any of these days. */
export const countNaming = async (tx: Pick<Tx, 'query'>, days: readonly string[]): Promise<number> => {
  const [row] = await tx.query<{ turns: number }>(
    'SELECT count(DISTINCT turn) AS turns FROM turn_days WHERE day = ANY($1::date[])',
    [days],
  );
  return row!.turns;
};
