import { attachmentsOfTickets } from '#attachments';
import type { Tx } from '#database';
import { inJapan } from '../domain/japan-time.js';
import type { Message } from '../domain/ticket.js';

interface MessageRow {
  message_id: string;
  ticket_id: string;
  source: Message['from'];
  at: Date;
  body: string;
}

/** Adds texts to their conversations; one that is there already stays as it is. */
export async function insertMessages(tx: Tx, messages: Omit<Message, 'attachments'>[]): Promise<void> {
  if (messages.length === 0) return;
  await tx.query(
    `INSERT INTO messages (message_id, ticket_id, source, at, body)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::text[])
     ON CONFLICT (message_id) DO NOTHING`,
    [
      messages.map(({ messageId }) => messageId),
      messages.map(({ ticketId }) => ticketId),
      messages.map(({ from }) => from),
      messages.map(({ at }) => at),
      messages.map(({ body }) => body),
    ],
  );
}

/** The whole conversations of some tickets with their files, each oldest first, with instants in JST. */
export async function messagesOf(
  database: Pick<Tx, 'query'>,
  ticketIds: readonly string[],
): Promise<Map<string, Message[]>> {
  const rows = await database.query<MessageRow>(
    `SELECT message_id, ticket_id, source, at, body FROM messages
      WHERE ticket_id = ANY($1::uuid[]) ORDER BY at, seq`,
    [ticketIds],
  );
  const attachments = await attachmentsOfTickets(database, ticketIds);
  const messages = rows.map((row) => ({
    messageId: row.message_id,
    ticketId: row.ticket_id,
    from: row.source,
    at: inJapan(row.at),
    body: row.body,
    ...(attachments.has(row.message_id) && { attachments: attachments.get(row.message_id) }),
  }));
  return Map.groupBy(messages, ({ ticketId }) => ticketId);
}
