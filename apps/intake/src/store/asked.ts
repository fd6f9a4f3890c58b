import type { DateTime } from 'luxon';
import type { Tx } from '#database';
import type { Ticket } from '../domain/ticket.js';
import { TICKET_COLUMNS, ticketOf, type TicketRow } from './tickets.js';

/** Tickets on which the desk has waited for an answer since before an instant, those of longest first. */
export async function askedBefore(
  database: Pick<Tx, 'query'>,
  before: DateTime,
  limit: number,
): Promise<string[]> {
  const rows = await database.query<{ ticketId: string }>(
    `SELECT ticket_id AS "ticketId" FROM tickets WHERE asked_at < $1 ORDER BY asked_at, ticket_id LIMIT $2`,
    [before.toJSDate(), limit],
  );
  return rows.map(({ ticketId }) => ticketId);
}

/** Those of these tickets on which it still waits, locked in the order of their ids. */
export async function lockAskedBefore(tx: Tx, ticketIds: string[], before: DateTime): Promise<Ticket[]> {
  const rows = await tx.query<TicketRow>(
    `SELECT ${TICKET_COLUMNS} FROM tickets
      WHERE ticket_id = ANY($1::uuid[]) AND asked_at < $2 ORDER BY ticket_id FOR UPDATE`,
    [ticketIds, before.toJSDate()],
  );
  return rows.map(ticketOf);
}
