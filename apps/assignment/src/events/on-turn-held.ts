import type { Handler } from '#messaging';
import { type AssignmentTicket, learned } from '../domain/ticket.js';

/** A held turn is settled, so that it stops nobody behind it; when the hold ends it stands at its own number. */
export const onTurnHeld: Handler<'junban.turn.held.v1', AssignmentTicket> = (ticket, event) => ({
  facts: learned(ticket, event),
});
