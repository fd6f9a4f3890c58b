import { DateTime } from 'luxon';
import { attachmentsOfTickets, eraseAttachments, noteAttachments } from '#attachments';
import type { Tx } from '#database';
import type { AssignmentTicket, Message } from '../domain/ticket.js';
import { byTicket } from './by-ticket.js';

interface Row {
  messageId: string;
  from: Message['from'];
  at: Date;
  body: string;
  revision: number;
}

/** RFC 3339 in Japan's time, as people read it. */
export const japanTime = (at: Date): string => DateTime.fromJSDate(at, { zone: 'Asia/Tokyo' }).toISO()!;

/** Stores what was said since the tickets were loaded, with its files. The same message twice is one. */
export const insertMessages = async (tx: Tx, tickets: readonly AssignmentTicket[]): Promise<void> => {
  const messages = tickets.flatMap(({ known, heard }) =>
    heard.map((message) => ({ ticketId: known.ticketId, ...message })),
  );
  if (messages.length === 0) return;
  await tx.query(
    `INSERT INTO messages (message_id, ticket_id, source, at, body, revision)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::text[], $6::integer[])
     ON CONFLICT (message_id) DO NOTHING`,
    [
      messages.map(({ messageId }) => messageId),
      messages.map(({ ticketId }) => ticketId),
      messages.map(({ from }) => from),
      messages.map(({ at }) => at),
      messages.map(({ body }) => body),
      messages.map(({ revision }) => revision),
    ],
  );
  // Support's files have their rows since they were uploaded.
  const placed = messages
    .filter(({ from }) => from === 'customer')
    .flatMap(({ ticketId, messageId, attachments = [] }) =>
      attachments.map((attachment, position) => ({ ...attachment, ticketId, messageId, position })),
    );
  await noteAttachments(tx, 'customer', placed);
};

/**
 * The conversations of tickets: a reply stands after the statements that its writer had seen, whatever the services'
 * clocks say.
 */
export const messagesOfTickets = async (
  tx: Pick<Tx, 'query'>,
  ticketIds: readonly string[],
): Promise<Map<string, Message[]>> => {
  const [rows, attachments] = await Promise.all([
    tx.query<Row & { ticketId: string }>(
      `SELECT ticket_id AS "ticketId", message_id AS "messageId", source AS "from", at, body, revision FROM messages
        WHERE ticket_id = ANY($1::uuid[]) ORDER BY revision, source, at`,
      [ticketIds],
    ),
    attachmentsOfTickets(tx, ticketIds),
  ]);
  return byTicket(rows, ({ ticketId: _, ...row }) => ({
    ...row,
    at: japanTime(row.at),
    ...(attachments.has(row.messageId) && { attachments: attachments.get(row.messageId) }),
  }));
};

/** Removes all that was written on erased tickets, with agents' notes and drafts, and what notes elsewhere repeat of it. */
export const eraseWritten = async (tx: Tx, ticketIds: readonly string[]): Promise<void> => {
  await tx.query('DELETE FROM messages WHERE ticket_id = ANY($1::uuid[])', [ticketIds]);
  await eraseAttachments(tx, 'support', ticketIds);
  await tx.query('DELETE FROM drafts WHERE ticket_id = ANY($1::uuid[])', [ticketIds]);
  await tx.query(
    `WITH gone AS (
       DELETE FROM notes WHERE ticket_id = ANY($1::uuid[]) OR carried_from = ANY($1::uuid[]) RETURNING note_id, ticket_id)
     DELETE FROM search_texts USING gone
      WHERE search_texts.ticket_id = gone.ticket_id AND search_texts.text_id = gone.note_id`,
    [ticketIds],
  );
};
