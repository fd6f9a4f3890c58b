import type { Handler } from '#messaging';
import { type AssignmentTicket, learned } from '../domain/ticket.js';

/** A date puts an accepted turn in line; a higher calendar version moves its opening. */
export const onTurnDated: Handler<'junban.turn.dated.v1', AssignmentTicket> = (ticket, event) => ({
  facts: learned(ticket, event),
});
