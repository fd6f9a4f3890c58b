import type { Handler } from '#messaging';
import { type AssignmentTicket, learned } from '../domain/ticket.js';

/** A lapse takes the turn out of the line, and out of the hands of whoever has it. */
export const onTicketLapsed: Handler<'junban.ticket.lapsed.v1', AssignmentTicket> = (ticket, event) => ({
  facts: learned(ticket, event),
});
