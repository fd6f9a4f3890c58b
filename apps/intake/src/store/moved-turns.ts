import type { TicketFacts } from '#contracts';
import type { Tx } from '#database';
import { renumbered } from '../domain/renumbered.js';
import type { GivenTurn, TakenTurns } from '../domain/taken-turns.js';
import { saveFacts } from './facts.js';
import { moveShown } from './shown.js';

/** Turns from a number on, rising. */
export const turnsFrom = (tx: Pick<Tx, 'query'>, from: number): Promise<GivenTurn[]> =>
  tx.query('SELECT turn, ticket_id AS "ticketId" FROM turns WHERE turn >= $1 ORDER BY turn', [from]);

/** Locks tickets in the order of their ids. */
export const lockTickets = async (tx: Tx, turns: readonly GivenTurn[]): Promise<TicketFacts[]> => {
  const rows = await tx.query<{ facts: TicketFacts }>(
    'SELECT facts FROM tickets WHERE ticket_id = ANY($1::uuid[]) ORDER BY ticket_id FOR UPDATE',
    [turns.map(({ ticketId }) => ticketId)],
  );
  return rows.map(({ facts }) => facts);
};

/** Gives turns other numbers, in their own rows and in what is known and was shown of their locked tickets. */
export const moveTurns = async (
  tx: Tx,
  tickets: readonly TicketFacts[],
  moves: TakenTurns['moves'],
  now: string,
): Promise<void> => {
  if (moves.length === 0) return;
  // Away first and then back: old and new numbers overlap.
  await tx.query(
    `WITH gone AS (DELETE FROM turns WHERE turn = ANY($1::bigint[]) RETURNING turn, ticket_id, language, waiting)
     INSERT INTO turns (turn, ticket_id, language, waiting)
     SELECT -gone.turn, ticket_id, language, waiting FROM gone`,
    [moves.map(({ from }) => from)],
  );
  await tx.query(
    `UPDATE turns SET turn = moved.after FROM unnest($1::bigint[], $2::bigint[]) AS moved (before, after)
      WHERE turns.turn = -moved.before`,
    [moves.map(({ from }) => from), moves.map(({ to }) => to)],
  );
  await moveShown(tx, moves);
  const numbers = new Map(moves.map(({ from, to }) => [from, to]));
  const moved = new Set(moves.map(({ ticketId }) => ticketId));
  await saveFacts(
    tx,
    tickets.filter(({ ticketId }) => moved.has(ticketId)).map((facts) => renumbered(facts, numbers)),
    { now, hasSpoken: false },
  );
};
