import type { Tx } from '#database';
import type { Ticket } from '../domain/ticket.js';
import { TICKET_COLUMNS, ticketOf, type TicketRow } from './tickets.js';

/** The ticket as it is now; undefined where there is none. */
export async function readTicket(database: Pick<Tx, 'query'>, ticketId: string): Promise<Ticket | undefined> {
  const [row] = await database.query<TicketRow>(
    `SELECT ${TICKET_COLUMNS} FROM tickets WHERE ticket_id = $1`,
    [ticketId],
  );
  return row && ticketOf(row);
}

/** A customer's tickets, the highest turn first, from below a turn where one is given; erased ones are left out. */
export async function ticketsOf(
  database: Pick<Tx, 'query'>,
  customer: string,
  limit: number,
  before?: number,
): Promise<Ticket[]> {
  const rows = await database.query<TicketRow>(
    `SELECT ${TICKET_COLUMNS} FROM tickets
      WHERE customer = $1 AND ($2::bigint IS NULL OR turn < $2) AND status <> 'erased'
      ORDER BY turn DESC LIMIT $3`,
    [customer, before ?? null, limit],
  );
  return rows.map(ticketOf);
}
