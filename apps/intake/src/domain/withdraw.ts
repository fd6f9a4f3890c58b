import type { Status } from '#contracts';
import type { Act, Place } from './act.js';
import { withOwn, type OwnEvent } from './own-facts.js';
import { Refusal } from './refusal.js';
import { turnOf } from './ticket.js';

const ENDED: readonly Status[] = ['answered', 'closed', 'declined', 'erased'];

const placeIn = (status: Status): Place => {
  if (ENDED.includes(status)) throw new Refusal('nothing-to-withdraw', status);
  return status === 'withdrawn' ? 'done' : 'joins';
};

/** The customer takes the inquiry back: its turn leaves the line, and work in hand ends. */
export const withdraw: Act = {
  placeIn,
  change: (ticket, { now }) => {
    const event: OwnEvent = {
      type: 'junban.ticket.withdrawn.v1',
      ticketId: ticket.ticketId,
      turn: turnOf(ticket).turn,
      time: now,
      data: { withdrawnAt: now },
    };
    return { ticket: { ...ticket, facts: withOwn(ticket.facts, event) }, events: [event] };
  },
};
