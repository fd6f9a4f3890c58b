import { describe, expect, it } from '@jest/globals';
import { unknownTicket, type JunbanEvent, type NewEvent } from '#contracts';
import { inquiryReceived } from '../domain/inquiry-received.js';
import type { KnownTicket } from '../domain/known-ticket.js';
import { withOwn } from '../domain/own-facts.js';
import { decided, replied } from '../testing/facts.js';
import { onInquiryDecided } from './on-inquiry-decided.js';
import { onTurnReplied } from './on-turn-replied.js';

const ON = { ticketId: '3c1f0f3e-7f0a-4f51-9d3a-2f6f2b0a9c11', turn: 4 };
const AT = '2026-11-22T15:00:00.000+09:00';

const known: KnownTicket = {
  facts: withOwn(
    unknownTicket(ON.ticketId),
    inquiryReceived({
      ...{ ...ON, revision: 1, receivedAt: AT, statedAt: AT, messageId: ON.ticketId, language: 'ja' },
      ...{
        topic: 'feedback',
        plan: 'free',
        edition: 'ja-2024-09-09',
        content: { subject: 'a', message: 'b' },
      },
    }),
  ),
  replies: [],
  lost: [],
};

const published = <T extends NewEvent>(event: T) =>
  ({
    ...event,
    id: ON.ticketId,
    source: 'assignment',
    partition: 0,
    at: { epoch: 1, sequence: 1 },
  }) as unknown;
const context = { now: AT };

describe('events of other services', () => {
  it('that say nothing new leave the very same ticket', () => {
    const event = published(decided(ON, 'accepted')) as JunbanEvent<'junban.inquiry.decided.v1'>;
    const once = onInquiryDecided(known, event, context).facts;
    expect(once).not.toBe(known);
    expect(onInquiryDecided(once, event, context).facts).toBe(once);
  });

  it('about a turn that intake never gave are refused', () => {
    const event = published(
      decided({ ...ON, turn: 5 }, 'accepted'),
    ) as JunbanEvent<'junban.inquiry.decided.v1'>;
    expect(() => onInquiryDecided(known, event, context)).toThrow('no turn 5');
  });

  it('about a turn that was lost by a restore change nothing', () => {
    const lost = { ...known, lost: [5] };
    const decision = published(decided({ ...ON, turn: 5 }, 'accepted'));
    const reply = published(replied({ ...ON, turn: 5 }, 'answered'));
    expect(onInquiryDecided(lost, decision as JunbanEvent<'junban.inquiry.decided.v1'>, context).facts).toBe(
      lost,
    );
    expect(onTurnReplied(lost, reply as JunbanEvent<'junban.turn.replied.v1'>, context).facts).toBe(lost);
  });

  it('bring support’s words into the conversation, unless the ticket is erased', () => {
    const event = published(replied(ON, 'answered')) as JunbanEvent<'junban.turn.replied.v1'>;
    expect(onTurnReplied(known, event, context).facts.replies).toEqual([
      {
        messageId: event.data.messageId,
        ticketId: ON.ticketId,
        from: 'support',
        at: event.data.repliedAt,
        body: 'お答えします。',
      },
    ]);
    const { content: _, ...data } = event.data;
    expect(onTurnReplied(known, { ...event, data }, context).facts.replies).toEqual([]);
  });
});
