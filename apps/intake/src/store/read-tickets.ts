import type { Tx } from '#database';
import type { Ticket } from '../domain/ticket.js';
import { STATE_NUMBER } from './state-number.js';
import { TICKET_COLUMNS, ticketOf, type TicketRow } from './tickets.js';

/** A ticket as it was at a moment. */
export interface KnownTicketState {
  ticket: Ticket;
  /** Another one after any change of the ticket: the transaction that has written its row last. */
  version: string;
  /** Higher for whoever has seen more, on any replica. */
  number: number;
}

/** Tickets as they are now; those that there aren't are left out. */
export async function readTickets(
  database: Pick<Tx, 'query'>,
  ticketIds: readonly string[],
): Promise<KnownTicketState[]> {
  const rows = await database.query<TicketRow & Omit<KnownTicketState, 'ticket'>>(
    `SELECT ${TICKET_COLUMNS}, xmin::text AS version, ${STATE_NUMBER} AS number
       FROM tickets WHERE ticket_id = ANY($1::uuid[])`,
    [ticketIds],
  );
  return rows.map(({ version, number, ...row }) => ({ ticket: ticketOf(row), version, number }));
}

/** The number of the state that is seen now, and which of some tickets have another version in it than is known. */
export async function readChanges(
  tx: Tx,
  known: readonly { ticketId: string; version: string }[],
): Promise<{ number: number; changed: ReadonlySet<string> }> {
  const [row] = await tx.query<{ number: number; changed: string[] }>(
    `SELECT ${STATE_NUMBER} AS number,
            ARRAY(SELECT DISTINCT known.ticket_id::text
                    FROM unnest($1::uuid[], $2::xid[]) AS known (ticket_id, version)
                    JOIN tickets ON tickets.ticket_id = known.ticket_id AND tickets.xmin <> known.version) AS changed`,
    [known.map(({ ticketId }) => ticketId), known.map(({ version }) => version)],
  );
  return { number: row!.number, changed: new Set(row!.changed) };
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
