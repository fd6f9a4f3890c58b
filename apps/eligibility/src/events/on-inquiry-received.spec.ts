import { describe, expect, it } from '@jest/globals';
import type { InquiryReceived } from '#contracts';
import { DomainError, NotYetKnown } from '#messaging';
import { loadEditions } from '#policy';
import type { EligibilityFacts } from '../domain/facts.js';
import { received, WRITTEN } from '../testing/inquiries.js';
import { onInquiryReceived } from './on-inquiry-received.js';

const NOW = '2026-11-24T10:30:01.000+09:00';
const judge = onInquiryReceived(loadEditions());
const nothingDecided: EligibilityFacts = { ticketId: received().ticketId, decisions: [] };
const after = (...events: ReturnType<typeof received>[]) =>
  events.reduce((facts, event) => judge(facts, event, { now: NOW }).facts, nothingDecided);
const decisionOn = (over: Partial<InquiryReceived>) =>
  judge(nothingDecided, received(over), { now: NOW }).events?.[0]?.data;

describe('An inquiry is judged by the edition and plan that it was stamped with', () => {
  it.each([
    ['a paid customer, Japanese edition', { plan: 'paid', edition: 'ja-2024-09-09' }, 'accepted', []],
    ['a free customer, Japanese edition', { plan: 'free', edition: 'ja-2024-09-09' }, 'declined', ['②']],
    ['a guest, Japanese edition', { plan: 'guest', edition: 'ja-2024-09-09' }, 'declined', ['②']],
    ['a free customer, English edition', { plan: 'free', edition: 'en-2024-04-30' }, 'accepted', []],
    [
      'a free customer who writes English, Japanese edition',
      { plan: 'free', edition: 'ja-2024-09-09', language: 'en' },
      'declined',
      ['②'],
    ],
    ['a guest who cannot sign in', { plan: 'guest', topic: 'sign-in' }, 'accepted', []],
    ['a paid customer about tax', { topic: 'tax' }, 'declined', ['⑤']],
  ] as const)('%s: %#', (_who, over, outcome, sections) => {
    expect(decisionOn(over)).toMatchObject({
      outcome,
      reasons: sections.map((section) => expect.objectContaining({ section })),
      edition: over['edition' as keyof typeof over] ?? 'ja-2024-09-09',
    });
  });

  it('an inquiry that lacks information is told which', () => {
    expect(decisionOn({ content: { ...WRITTEN, details: {} } })).toMatchObject({
      outcome: 'information-needed',
      missing: ['details.steps'],
    });
  });
});

it('states revision, arrival and language of what was judged, at the time of judging', () => {
  const event = received({ revision: 3, language: 'en', receivedAt: '2026-11-22T15:00:00.000+09:00' });
  expect(judge(nothingDecided, event, { now: NOW }).events).toEqual([
    {
      type: 'junban.inquiry.decided.v1',
      ticketId: event.ticketId,
      turn: 1,
      time: NOW,
      data: {
        revision: 3,
        receivedAt: '2026-11-22T15:00:00.000+09:00',
        language: 'en',
        outcome: 'accepted',
        reasons: [],
        missing: [],
        edition: 'ja-2024-09-09',
      },
    },
  ]);
});

describe('Each revision of a turn is judged once', () => {
  it.each([
    ['the same revision again', { revision: 1 }, false],
    ['the same revision with another content', { revision: 1, topic: 'tax' }, false],
    ['a later revision', { revision: 2 }, true],
    ['a later turn', { turn: 7, revision: 2 }, true],
    ['a later turn that begins at revision 1', { turn: 7, revision: 1 }, true],
  ])('%s: %#', (_what, over, isJudged) => {
    const facts = after(received());
    const handled = judge(facts, received(over), { now: NOW });
    expect(handled.events?.length ?? 0).toBe(isJudged ? 1 : 0);
    expect(handled.facts === facts).toBe(!isJudged);
  });

  it('a revision that arrives after a later one is judged as well', () => {
    const { decisions } = after(received({ revision: 2 }), received({ revision: 1 }));
    expect(decisions.map(({ revision }) => revision)).toEqual([2, 1]);
  });
});

it('an erased inquiry has nothing left to judge', () => {
  expect(judge(nothingDecided, received({ content: undefined }), { now: NOW })).toEqual({
    facts: nothingDecided,
  });
});

it('an edition that is not known here yet is waited for', () => {
  const early = () => decisionOn({ edition: 'ja-2027-04-01' });
  expect(early).toThrow(NotYetKnown);
  expect(early).toThrow('waiting for policy edition ja-2027-04-01');
});

it('a topic that no policy speaks of cannot be true', () => {
  expect(() => decisionOn({ topic: 'weather' })).toThrow(DomainError);
});

it('neither the decision nor what is kept of it holds what the customer wrote', () => {
  const { facts, events } = judge(nothingDecided, received(), { now: NOW });
  const kept = JSON.stringify({ facts, events });
  const { environment, details, emailVerified: _flag, ...words } = WRITTEN;
  for (const text of Object.values({ ...environment, ...details, ...words }))
    expect(kept).not.toContain(text);
});
