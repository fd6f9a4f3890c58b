import { describe, expect, it } from '@jest/globals';
import { type AnyEvent, type NewEvent, unknownTicket } from '#contracts';
import { onInquiryReceived } from '../events/on-inquiry-received.js';
import { onMessageAdded } from '../events/on-message-added.js';
import { onTicketErased } from '../events/on-ticket-erased.js';
import { erased, messageAdded, received, ticketOf } from '../testing/facts.js';
import { type AssignmentTicket, learned, nextFence, revisionOf } from './ticket.js';

const now = '2026-11-24T10:00:00.000+09:00';
const ticketId = ticketOf(1);
const fresh: AssignmentTicket = { known: unknownTicket(ticketId), heard: [] };

const arrived = <E extends NewEvent>(event: E) => ({
  ...event,
  id: '00000000-0000-4000-8000-000000000000',
  source: 'intake' as const,
  partition: 0,
  at: { epoch: 1, sequence: 1 },
});
const started = (turn: number, fence: number): AnyEvent =>
  arrived({
    type: 'junban.turn.started.v1' as const,
    ticketId,
    turn,
    time: now,
    data: {
      fence,
      date: { calendarVersion: 1, businessDate: '2026-11-24', opensAt: now, dateRule: 'same-day' as const },
    },
  });

describe('what was written', () => {
  const read = (...events: ReturnType<typeof received>[]) =>
    events.reduce((ticket, event) => onInquiryReceived(ticket, arrived(event), { now }).facts, fresh);

  it.each([
    ['a later revision', received(1, { revision: 1 }), received(1, { revision: 2 }), 'message 1.2'],
    ['an earlier revision that comes late', received(1, { revision: 2 }), received(1), 'message 1.2'],
    ['a later turn', received(1), received(2, { ticketId, revision: 2 }), 'message 2.2'],
    ['an earlier turn that comes late', received(2, { ticketId, revision: 2 }), received(1), 'message 2.2'],
  ])('is the latest inquiry by turn and revision: %s', (_case, first, second, message) => {
    const ticket = read(first, second);
    expect(ticket.inquiry?.content.message).toBe(message);
    expect(ticket.heard).toHaveLength(2);
  });

  it('is forgotten when the ticket is erased, and nothing is added afterwards', () => {
    const written = read(received(1));
    const gone = onTicketErased(written, arrived(erased(1)), { now }).facts;
    expect(gone).toMatchObject({ heard: [], known: { erased: true } });
    expect(gone.inquiry).toBeUndefined();
    const after = onMessageAdded(gone, arrived(messageAdded(1, 2)), { now }).facts;
    const again = onInquiryReceived(after, arrived(received(1, { revision: 3 })), { now }).facts;
    expect(again.heard).toEqual([]);
    expect(again.inquiry).toBeUndefined();
    expect(revisionOf(again.known)).toBe(3);
  });
});

describe('the fence', () => {
  it('grows over all turns of a ticket, so that it names one assignment', () => {
    expect(nextFence(fresh.known)).toBe(1);
    const twice = [started(1, 4), started(2, 2)].reduce(learned, fresh);
    expect(nextFence(twice.known)).toBe(5);
  });
});
