import { isWaiting, ticketStatus, type TicketFacts } from '#contracts';
import type { Tx } from '#database';
import { countWaiting, type WaitingChange } from './waiting-counters.js';

/**
 * Stores the facts of tickets, and what is derived from them: status, highest turn, which turns stand in line.
 * The tickets' rows are locked by this transaction.
 */
export async function saveFacts(tx: Tx, changed: TicketFacts[]): Promise<void> {
  await tx.query(
    `UPDATE tickets SET facts = new.facts, status = new.status, turn = new.turn
       FROM unnest($1::uuid[], $2::jsonb[], $3::text[], $4::bigint[]) AS new (ticket_id, facts, status, turn)
      WHERE tickets.ticket_id = new.ticket_id`,
    [
      changed.map(({ ticketId }) => ticketId),
      changed.map((facts) => JSON.stringify(facts)),
      changed.map(ticketStatus),
      changed.map(({ turns }) => turns.at(-1)?.turn),
    ],
  );
  await countWaiting(tx, await saveWaiting(tx, changed));
}

/** Marks which turns stand in line; answers with those that entered or left it. */
async function saveWaiting(tx: Tx, changed: TicketFacts[]): Promise<WaitingChange[]> {
  const turns = changed.flatMap((ticket) =>
    ticket.turns.map((turn) => ({ turn: turn.turn, waiting: isWaiting(ticket, turn) })),
  );
  return tx.query<WaitingChange>(
    `UPDATE turns SET waiting = new.waiting
       FROM unnest($1::bigint[], $2::boolean[]) AS new (turn, waiting)
      WHERE turns.turn = new.turn AND turns.waiting <> new.waiting
     RETURNING turns.language, turns.turn, turns.waiting`,
    [turns.map(({ turn }) => turn), turns.map(({ waiting }) => waiting)],
  );
}
