import type { Handler } from '#messaging';
import { type AssignmentTicket, learned, withMessage } from '../domain/ticket.js';

/** A further statement: on an answered turn that had not seen it, it puts the turn back in line (DESIGN §5.3). */
export const onMessageAdded: Handler<'junban.message.added.v1', AssignmentTicket> = (ticket, event) => {
  const { messageId, sentAt, revision, content } = event.data;
  const after = learned(ticket, event);
  if (!content) return { facts: after };
  const { body, attachments } = content;
  const message = { messageId, from: 'customer' as const, at: sentAt, body, revision, attachments };
  return { facts: withMessage(after, message) };
};
