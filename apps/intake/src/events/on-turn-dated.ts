import type { Handler } from '#messaging';
import type { KnownTicket } from '../domain/known-ticket.js';
import { note } from './note.js';

/** The customer sees the business date, and a place in line once the turn is accepted too. */
export const onTurnDated: Handler<'junban.turn.dated.v1', KnownTicket> = (ticket, event) => ({
  facts: note(ticket, event),
});
