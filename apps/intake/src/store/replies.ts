import { noteAttachments } from '#attachments';
import type { Tx } from '#database';
import type { SupportReply } from '../domain/known-ticket.js';
import { insertMessages } from './messages.js';

/** Adds what support has written, with its files, to the conversations. */
export async function insertReplies(tx: Tx, replies: SupportReply[]): Promise<void> {
  await insertMessages(tx, replies);
  const placed = replies.flatMap(({ ticketId, messageId, attachments = [] }) =>
    attachments.map((attachment, position) => ({ ...attachment, ticketId, messageId, position })),
  );
  await noteAttachments(tx, 'support', placed);
}
