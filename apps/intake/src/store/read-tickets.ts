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

/** The state that is seen now, and the versions of some tickets in it. */
export async function readVersions(
  tx: Tx,
  ticketIds: readonly string[],
): Promise<{ number: number; versions: ReadonlyMap<string, string> }> {
  const rows = await tx.query<{ ticketId: string; version: string; number: number }>(
    `SELECT ticket_id AS "ticketId", xmin::text AS version, state.number
       FROM (SELECT ${STATE_NUMBER} AS number) AS state, tickets WHERE ticket_id = ANY($1::uuid[])`,
    [ticketIds],
  );
  const versions = new Map(rows.map(({ ticketId, version }) => [ticketId, version]));
  return { number: rows[0]?.number ?? 0, versions };
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
