import type { Handler } from '#messaging';
import type { KnownTicket } from '../domain/known-ticket.js';
import { note } from './note.js';

/** The turn is back in line at its own number. */
export const onTurnRequeued: Handler<'junban.turn.requeued.v1', KnownTicket> = (ticket, event) => ({
  facts: note(ticket, event),
});
