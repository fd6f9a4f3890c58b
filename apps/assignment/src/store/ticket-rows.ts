import { currentTurn, type TicketFacts, unknownTicket } from '#contracts';
import { jsonArray, type Tx } from '#database';
import type { AssignmentTicket, WrittenInquiry } from '../domain/ticket.js';
import { customerLinkOf } from './customer-link.js';

interface Row {
  ticketId: string;
  known: TicketFacts;
  inquiry: WrittenInquiry | null;
}

const COLUMNS = 'ticket_id AS "ticketId", known, inquiry';

const ticketOf = ({ known, inquiry }: Row): AssignmentTicket => ({
  known,
  ...(inquiry && { inquiry }),
  heard: [],
});

const byId = (rows: Row[]): Map<string, AssignmentTicket> =>
  new Map(rows.map((row) => [row.ticketId, ticketOf(row)]));

/** Locks tickets in the order of their ids, always before their turns and assignments (DESIGN §4.6). */
export const lockTickets = async (
  tx: Tx,
  ticketIds: readonly string[],
): Promise<Map<string, AssignmentTicket>> =>
  byId(
    await tx.query<Row>(
      `SELECT ${COLUMNS} FROM tickets WHERE ticket_id = ANY($1::uuid[]) ORDER BY ticket_id FOR UPDATE`,
      [ticketIds],
    ),
  );

/** Tickets as they are now, without locks. */
export const readTickets = async (
  tx: Pick<Tx, 'query'>,
  ticketIds: readonly string[],
): Promise<Map<string, AssignmentTicket>> =>
  byId(await tx.query<Row>(`SELECT ${COLUMNS} FROM tickets WHERE ticket_id = ANY($1::uuid[])`, [ticketIds]));

/** Makes rows for tickets that are heard of for the first time. */
export const makeTickets = async (tx: Tx, ticketIds: readonly string[]): Promise<void> => {
  const ids = [...ticketIds].sort();
  await tx.query(
    `INSERT INTO tickets (ticket_id, known, indexed)
     SELECT ticket_id, known, true FROM unnest($1::uuid[], $2::jsonb[]) AS new (ticket_id, known)
     ON CONFLICT (ticket_id) DO NOTHING`,
    [ids, jsonArray(ids.map(unknownTicket))],
  );
};

/** Stores the facts of locked tickets of which nothing else has changed: inquiries are long. */
export const updateFacts = async (tx: Tx, tickets: readonly AssignmentTicket[]): Promise<void> => {
  await tx.query(
    `UPDATE tickets SET known = new.known FROM unnest($1::uuid[], $2::jsonb[]) AS new (ticket_id, known)
      WHERE tickets.ticket_id = new.ticket_id`,
    [tickets.map(({ known }) => known.ticketId), jsonArray(tickets.map(({ known }) => known))],
  );
};

/** Stores facts and inquiry of locked tickets, and by what they are found: their customer and their highest turn. */
export const updateTickets = async (
  tx: Tx,
  tickets: readonly AssignmentTicket[],
  key: string | Buffer,
): Promise<void> => {
  await tx.query(
    `UPDATE tickets SET known = new.known, inquiry = new.inquiry,
            customer_link = new.customer_link, latest_turn = new.latest_turn
       FROM unnest($1::uuid[], $2::jsonb[], $3::jsonb[], $4::bytea[], $5::bigint[])
         AS new (ticket_id, known, inquiry, customer_link, latest_turn)
      WHERE tickets.ticket_id = new.ticket_id`,
    [
      tickets.map(({ known }) => known.ticketId),
      jsonArray(tickets.map(({ known }) => known)),
      jsonArray(tickets.map(({ inquiry }) => inquiry)),
      tickets.map((ticket) => customerLinkOf(ticket, key)),
      tickets.map(({ known }) => currentTurn(known)?.turn ?? null),
    ],
  );
};
