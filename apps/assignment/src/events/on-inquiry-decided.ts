import type { Handler } from '#messaging';
import { type AssignmentTicket, learned } from '../domain/ticket.js';

/** A decision puts the turn in line once it is dated, or settles it. */
export const onInquiryDecided: Handler<'junban.inquiry.decided.v1', AssignmentTicket> = (ticket, event) => ({
  facts: learned(ticket, event),
});
