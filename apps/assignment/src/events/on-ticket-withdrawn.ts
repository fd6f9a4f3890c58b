import type { Handler } from '#messaging';
import { type AssignmentTicket, learned } from '../domain/ticket.js';

/** A withdrawal takes the turn out of the line, and out of the hands of whoever has it. */
export const onTicketWithdrawn: Handler<'junban.ticket.withdrawn.v1', AssignmentTicket> = (
  ticket,
  event,
) => ({
  facts: learned(ticket, event),
});
