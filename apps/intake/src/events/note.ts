import { applyEvent, type AnyEvent, type EventType, type JunbanEvent } from '#contracts';
import { DomainError } from '#messaging';
import type { KnownTicket } from '../domain/known-ticket.js';

/** Whether an event is about a turn that was lost by a restore: nobody here has it, or will. */
export const isLost = <T extends EventType>({ lost }: KnownTicket, { turn }: JunbanEvent<T>): boolean =>
  turn !== undefined && lost.includes(turn);

/** The ticket with what an event states of it. Throws DomainError for a turn that intake never gave. */
export const note = <T extends EventType>(ticket: KnownTicket, event: JunbanEvent<T>): KnownTicket => {
  if (isLost(ticket, event)) return ticket;
  if (!ticket.facts.turns.some(({ turn }) => turn === event.turn))
    throw new DomainError(`intake gave this ticket no turn ${event.turn}`);
  const facts = applyEvent(ticket.facts, event as AnyEvent);
  return facts === ticket.facts ? ticket : { ...ticket, facts };
};
