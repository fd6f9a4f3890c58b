import type { Handler } from '#messaging';
import type { KnownTicket } from '../domain/known-ticket.js';
import { note } from './note.js';

/** Somebody works on the turn now: it has left the line, under the date that was offered. */
export const onTurnStarted: Handler<'junban.turn.started.v1', KnownTicket> = (ticket, event) => ({
  facts: note(ticket, event),
});
