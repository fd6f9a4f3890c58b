import { describe, expect, it } from '@jest/globals';
import { applyEvent, unknownTicket, type AnyEvent, type NewEvent } from '#contracts';
import { deskRules } from '../testing/desk-rules.js';
import { dated, decided, replied, started } from '../testing/facts.js';
import { inquiryReceived } from './inquiry-received.js';
import type { Ticket } from './ticket.js';
import { ticketView } from './ticket-view.js';

const ON = { ticketId: '3c1f0f3e-7f0a-4f51-9d3a-2f6f2b0a9c11', turn: 1 };
const AT = '2026-11-22T15:00:00.000+09:00';
const content = { subject: '件名', message: '本文' };

const received = (revision: number, receivedAt = AT): NewEvent =>
  inquiryReceived({
    ...{
      ...ON,
      revision,
      receivedAt,
      statedAt: receivedAt,
      messageId: ON.ticketId,
      language: 'ja',
      topic: 'operation',
    },
    ...{ plan: 'free', edition: 'ja-2024-09-09', content },
  });

const after = (...events: NewEvent[]): Ticket => ({
  ticketId: ON.ticketId,
  customer: 'taro',
  revision: 1,
  language: 'ja',
  statement: { messageId: ON.ticketId, content },
  facts: events.reduce(
    (facts, event, index) =>
      applyEvent(facts, {
        ...event,
        source: 'eligibility',
        at: { epoch: 1, sequence: index + 1 },
      } as AnyEvent),
    unknownTicket(ON.ticketId),
  ),
});

const viewAfter = (...events: NewEvent[]) => ticketView(after(received(1), ...events), [], deskRules);

describe('the view of a ticket', () => {
  it('shows no decision on an inquiry that has been completed since', () => {
    const needed = decided(ON, 'information-needed', 1, ['registeredEmail']);
    expect(viewAfter(needed)).toMatchObject({ status: 'information-needed', missing: ['registeredEmail'] });
    const view = viewAfter(needed, received(2));
    expect(view).toMatchObject({ status: 'received' });
    expect(view).not.toHaveProperty('decision');
    expect(view).not.toHaveProperty('missing');
  });

  it('shows an accepted turn as accepted, whatever is decided on later information', () => {
    const view = viewAfter(decided(ON, 'accepted'), received(2), decided(ON, 'declined', 2));
    expect(view.decision).toEqual({
      outcome: 'accepted',
      reasons: [],
      missing: [],
      edition: 'ja-2024-09-09',
    });
  });

  it('shows the date under which the turn was offered while it is in hand', () => {
    const offered = {
      calendarVersion: 1,
      businessDate: '2026-11-24',
      opensAt: AT,
      dateRule: 'closed-day' as const,
    };
    const moved = { ...offered, calendarVersion: 2, businessDate: '2026-11-25' };
    const facts = [decided(ON, 'accepted'), dated(ON, offered), dated(ON, moved), started(ON, 1, offered)];
    expect(viewAfter(...facts)).toMatchObject({ status: 'in-progress', businessDate: '2026-11-24' });
    expect(viewAfter(...facts.slice(0, 3))).toMatchObject({ status: 'queued', businessDate: '2026-11-25' });
  });

  it.each([
    ['question', { missing: ['details.steps'] }, { missing: ['details.steps'] }],
    ['closed', { reason: 'merged' }, { reason: 'merged' }],
    ['declined', { reason: 'outside the scope after all' }, { reason: 'outside the scope after all' }],
  ] as const)('tells what support’s reply "%s" says beside its words', (then, over, expected) => {
    const reply = replied(ON, then, { ...over, missing: 'missing' in over ? [...over.missing] : undefined });
    expect(viewAfter(decided(ON, 'accepted'), started(ON), reply)).toMatchObject({
      status: then,
      ...expected,
    });
  });

  it('tells that a ticket was merged, until something newer is said on it', () => {
    const merged = replied(ON, 'closed', { reason: 'merged' });
    const facts = [decided(ON, 'accepted'), started(ON), merged];
    expect(viewAfter(...facts).closing).toMatchObject({
      code: 'merged',
      text: expect.stringContaining('まとめました'),
    });
    expect(viewAfter(...facts, received(2))).not.toHaveProperty('closing');
    expect(viewAfter(decided(ON, 'accepted'), started(ON), replied(ON, 'closed'))).not.toHaveProperty(
      'closing',
    );
  });

  it('shows the decision of an edition that is not known here', () => {
    const event = decided(ON, 'declined');
    const unknown = { ...event, data: { ...event.data, edition: 'ja-2030-01-01' } } as NewEvent;
    expect(viewAfter(unknown).decision).toMatchObject({ outcome: 'declined', edition: 'ja-2030-01-01' });
  });

  it('says on a decision of before the oldest edition that it was not in force yet', () => {
    const early = '2024-03-01T12:00:00.000+09:00';
    const event = decided(ON, 'declined');
    const decision = { ...event, data: { ...event.data, edition: 'en-2024-04-30' } } as NewEvent;
    const textAt = (at: string) =>
      ticketView(after(received(1, at), decision), [], deskRules).decision?.wayOut?.[0]?.text ?? '';
    expect(textAt(early).length).toBeGreaterThan(textAt('2024-05-01T12:00:00.000+09:00').length);
  });
});
