import type { Tx } from '#database';

/** Remembers turns that were given and are lost, so that what others still say of them is no riddle. */
export const insertLostTurns = async (tx: Tx, known: ReadonlyMap<number, string>): Promise<void> => {
  await tx.query(
    `INSERT INTO lost_turns (turn, ticket_id)
     SELECT known.turn, known.ticket_id FROM unnest($1::bigint[], $2::uuid[]) AS known (turn, ticket_id)
      WHERE NOT EXISTS (SELECT FROM turns WHERE turns.turn = known.turn AND turns.ticket_id = known.ticket_id)
     ON CONFLICT DO NOTHING`,
    [[...known.keys()], [...known.values()]],
  );
};

/** Turns of a range that no ticket has, rising. */
export const turnsWithoutTicket = async (
  tx: Pick<Tx, 'query'>,
  from: number,
  through: number,
): Promise<number[]> => {
  const rows = await tx.query<{ turn: number }>(
    `SELECT given.turn FROM generate_series($1::bigint, $2::bigint) AS given (turn)
      WHERE NOT EXISTS (SELECT FROM turns WHERE turns.turn = given.turn) ORDER BY given.turn`,
    [from, through],
  );
  return rows.map(({ turn }) => turn);
};

/** The lost turns of some tickets. */
export const lostTurnsOf = (
  tx: Pick<Tx, 'query'>,
  ticketIds: readonly string[],
): Promise<{ turn: number; ticketId: string }[]> =>
  tx.query('SELECT turn, ticket_id AS "ticketId" FROM lost_turns WHERE ticket_id = ANY($1::uuid[])', [
    ticketIds,
  ]);
