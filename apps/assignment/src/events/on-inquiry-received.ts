import type { Handler } from '#messaging';
import { type AssignmentTicket, learned, withInquiry, withMessage } from '../domain/ticket.js';

/** The whole inquiry: what an agent reads when the turn is offered. */
export const onInquiryReceived: Handler<'junban.inquiry.received.v1', AssignmentTicket> = (ticket, event) => {
  const { turn, data } = event;
  const after = learned(ticket, event);
  if (turn === undefined || !data.content) return { facts: after };
  const { revision, messageId, statedAt, content } = data;
  return {
    facts: withMessage(withInquiry(after, { turn, revision, content }), {
      messageId,
      from: 'customer',
      at: statedAt,
      body: content.message,
      revision,
      attachments: content.attachments,
    }),
  };
};
