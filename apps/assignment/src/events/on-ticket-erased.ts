import type { Handler } from '#messaging';
import { type AssignmentTicket, learned } from '../domain/ticket.js';

/** An erasure leaves the facts and nothing of what was written. */
export const onTicketErased: Handler<'junban.ticket.erased.v1', AssignmentTicket> = (ticket, event) => ({
  facts: { known: learned(ticket, event).known, heard: [] },
});
