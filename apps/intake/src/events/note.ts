import { applyEvent, type AnyEvent, type EventType, type JunbanEvent } from '#contracts';
import { DomainError } from '#messaging';
import type { KnownTicket } from '../domain/known-ticket.js';

/** The ticket with what an event states of it. Throws DomainError for a turn that intake never gave. */
export const note = <T extends EventType>(ticket: KnownTicket, event: JunbanEvent<T>): KnownTicket => {
  if (!ticket.facts.turns.some(({ turn }) => turn === event.turn))
    throw new DomainError(`intake gave this ticket no turn ${event.turn}`);
  const facts = applyEvent(ticket.facts, event as AnyEvent);
  return facts === ticket.facts ? ticket : { ...ticket, facts };
};
