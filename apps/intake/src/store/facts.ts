import { eraseAttachments } from '#attachments';
import { isWaiting, ticketStatus, type TicketFacts } from '#contracts';
import type { Tx } from '#database';
import { asks } from '../domain/lapse.js';
import { countWaiting, type WaitingChange } from './waiting-counters.js';

/** When the facts were learned (RFC 3339), and whether by the customer's own words. */
export interface Learned {
  now: string;
  hasSpoken: boolean;
}

/**
 * Stores the facts of tickets, and what is derived from them: status, highest turn, which turns stand in line.
 * Time to answer begins when something is asked, and again when the customer has spoken. The tickets' rows are locked by
 * this transaction.
 */
export async function saveFacts(tx: Tx, changed: TicketFacts[], { now, hasSpoken }: Learned): Promise<void> {
  const statuses = changed.map(ticketStatus);
  await tx.query(
    `UPDATE tickets SET facts = new.facts, status = new.status, turn = new.turn,
            asked_at = CASE WHEN NOT new.asks THEN NULL
                            WHEN $6 THEN $7::timestamptz
                            ELSE coalesce(tickets.asked_at, $7::timestamptz) END
       FROM unnest($1::uuid[], $2::jsonb[], $3::text[], $4::bigint[], $5::boolean[])
         AS new (ticket_id, facts, status, turn, asks)
      WHERE tickets.ticket_id = new.ticket_id`,
    [
      changed.map(({ ticketId }) => ticketId),
      changed.map((facts) => JSON.stringify(facts)),
      statuses,
      changed.map(({ turns }) => turns.at(-1)?.turn),
      statuses.map(asks),
      hasSpoken,
      now,
    ],
  );
  await eraseAttachments(
    tx,
    'customer',
    changed.filter(({ erased }) => erased).map(({ ticketId }) => ticketId),
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
