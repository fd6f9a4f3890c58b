import type { Handler } from '#messaging';
import type { KnownTicket } from '../domain/known-ticket.js';
import { isLost, note } from './note.js';

/** Support has answered: its words join the conversation, from nobody in particular (DESIGN §9). */
export const onTurnReplied: Handler<'junban.turn.replied.v1', KnownTicket> = (ticket, event) => {
  const noted = note(ticket, event);
  const { content, messageId, repliedAt } = event.data;
  // A reply of an erased ticket comes without its words; one on a lost turn has no conversation to join.
  if (!content || isLost(ticket, event)) return { facts: noted };
  const reply = {
    messageId,
    ticketId: event.ticketId,
    from: 'support' as const,
    at: repliedAt,
    body: content.body,
    ...(content.attachments && { attachments: content.attachments }),
  };
  return { facts: { ...noted, replies: [...noted.replies, reply] } };
};
