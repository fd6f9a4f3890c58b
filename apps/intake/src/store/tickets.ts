import type { Language, TicketFacts } from '#contracts';
import type { Tx } from '#database';
import { inJapan } from '../domain/japan-time.js';
import { statusOf, turnOf, type Statement, type Ticket } from '../domain/ticket.js';

export interface TicketRow {
  ticket_id: string;
  customer: string | null;
  language: Language;
  revision: number;
  facts: TicketFacts;
  statement: Statement;
  askedAt: Date | null;
}

/** The columns of a {@link TicketRow}. */
export const TICKET_COLUMNS =
  'ticket_id, customer, language, revision, facts, statement, asked_at AS "askedAt"';

export const ticketOf = (row: TicketRow): Ticket => ({
  ticketId: row.ticket_id,
  customer: row.customer,
  language: row.language,
  revision: row.revision,
  facts: row.facts,
  statement: row.statement,
  ...(row.askedAt && { askedAt: inJapan(row.askedAt) }),
});

/** Stores tickets that nobody else knows yet, with their first turns. */
export async function insertTickets(tx: Tx, tickets: Ticket[]): Promise<void> {
  await tx.query(
    `INSERT INTO tickets (ticket_id, customer, language, turn, revision, status, facts, statement)
     SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[], $5::int[], $6::text[], $7::jsonb[], $8::jsonb[])`,
    [
      tickets.map(({ ticketId }) => ticketId),
      tickets.map(({ customer }) => customer),
      tickets.map(({ language }) => language),
      tickets.map((ticket) => turnOf(ticket).turn),
      tickets.map(({ revision }) => revision),
      tickets.map(statusOf),
      tickets.map(({ facts }) => JSON.stringify(facts)),
      tickets.map(({ statement }) => JSON.stringify(statement)),
    ],
  );
  await insertTurns(tx, tickets);
}

/** Stores the highest turn of each ticket, which is new. */
export async function insertTurns(tx: Tx, tickets: Ticket[]): Promise<void> {
  await tx.query(
    `INSERT INTO turns (turn, ticket_id, language)
     SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::text[])`,
    [
      tickets.map((ticket) => turnOf(ticket).turn),
      tickets.map(({ ticketId }) => ticketId),
      tickets.map(({ language }) => language),
    ],
  );
}

/** The ticket, locked to the transaction's end; undefined where there is none. */
export async function lockTicket(tx: Tx, ticketId: string): Promise<Ticket | undefined> {
  const [row] = await tx.query<TicketRow>(
    `SELECT ${TICKET_COLUMNS} FROM tickets WHERE ticket_id = $1 FOR UPDATE`,
    [ticketId],
  );
  return row && ticketOf(row);
}

/** Stores what the customer stated last. The facts are stored beside it, by saveFacts. */
export async function saveStatement(tx: Tx, { ticketId, revision, statement }: Ticket): Promise<void> {
  await tx.query('UPDATE tickets SET revision = $2, statement = $3 WHERE ticket_id = $1', [
    ticketId,
    revision,
    JSON.stringify(statement),
  ]);
}
