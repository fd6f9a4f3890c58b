import type { TurnDated } from '#contracts';
import type { Handler } from '#messaging';
import type { KnownTicket } from '../domain/known-ticket.js';
import { note } from './note.js';

/** Of two dates of a turn, the one that doesn't hold any more; dates come in any order of their versions. */
const replacedOf = (known: TurnDated | undefined, stated: TurnDated): TurnDated | undefined => {
  if (!known || known.calendarVersion === stated.calendarVersion) return undefined;
  return known.calendarVersion < stated.calendarVersion ? known : stated;
};

/** The customer sees the business date, and a place in line once the turn is accepted too; later, that it has moved. */
export const onTurnDated: Handler<'junban.turn.dated.v1', KnownTicket> = (ticket, event) => {
  const noted = note(ticket, event);
  const turn = ticket.facts.turns.find((known) => known.turn === event.turn);
  const date = replacedOf(turn?.date, event.data);
  if (!turn || !date) return { facts: noted };
  return { facts: { ...noted, replaced: [...(noted.replaced ?? []), { turn: turn.turn, date }] } };
};
