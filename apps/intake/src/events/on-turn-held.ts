import type { Handler } from '#messaging';
import type { KnownTicket } from '../domain/known-ticket.js';
import { note } from './note.js';

/** Some service cannot process an event of the turn: the customer is told that it is held up. */
export const onTurnHeld: Handler<'junban.turn.held.v1', KnownTicket> = (ticket, event) => ({
  facts: note(ticket, event),
});
