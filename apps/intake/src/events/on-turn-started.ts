import type { Handler } from '#messaging';
import type { KnownTicket } from '../domain/known-ticket.js';
import { note } from './note.js';

/** Somebody works on the turn now: it has left the line, under the date that was offered. */
export const onTurnStarted: Handler<'junban.turn.started.v1', KnownTicket> = (ticket, event) => {
  const noted = note(ticket, event);
  const turn = noted.facts.turns.find((known) => known.turn === event.turn);
  if (!turn?.inquiry) return { facts: noted };
  const { language, receivedAt } = turn.inquiry;
  const start = {
    ...{ turn: turn.turn, fence: event.data.fence, language, receivedAt },
    startedAt: event.time,
  };
  return { facts: { ...noted, starts: [...(noted.starts ?? []), start] } };
};
