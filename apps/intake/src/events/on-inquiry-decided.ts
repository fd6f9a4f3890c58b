import type { Handler } from '#messaging';
import type { KnownTicket } from '../domain/known-ticket.js';
import { note } from './note.js';

/** The customer sees whether the policy accepts the inquiry, and why not. */
export const onInquiryDecided: Handler<'junban.inquiry.decided.v1', KnownTicket> = (ticket, event) => ({
  facts: note(ticket, event),
});
