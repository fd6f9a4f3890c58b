import { expect, it } from '@jest/globals';
import {
  clock,
  judged,
  OPENS,
  present,
  queued,
  replied,
  requeued,
  started,
  trailOf,
} from './testing/trail.js';

const CALM = [
  present('A'),
  present('B', ['ja', 'en']),
  queued(1),
  queued(2, {}, { language: 'en' }),
  queued(3),
  started(1, 'A'),
  started(2, 'B', { detail: { language: 'en', opensAt: OPENS } }),
  replied(1, 'A'),
  started(3, 'A'),
  replied(3, 'A'),
  replied(2, 'B'),
];

it('has nothing to say of a calm day', () => {
  expect(judged(trailOf(...CALM))).toMatchObject({
    offered: 3,
    violations: { total: 0, items: [] },
    skips: { total: 0, items: [] },
    reassignments: {},
    firstAnswersOutOfOrder: { total: 0, items: [] },
    leftToOthers: 0,
  });
});

it('has nothing to say of nothing', () => {
  expect(judged([])).toMatchObject({ offered: 0, violations: { total: 0 }, waits: {} });
});

it('counts skips with their reasons, what was given back by cause, and what was left to others', () => {
  const report = judged(
    trailOf(
      present('A'),
      queued(1),
      queued(2),
      started(1, 'A'),
      requeued(1, 'A', 'skipped', 'Waits for a call.'),
      started(2, 'A'),
      requeued(2, 'A', 'lease-over'),
    ),
  );
  expect(report).toMatchObject({
    offered: 2,
    reassignments: { 'lease-over': 1, skipped: 1 },
    skips: { total: 1, items: [{ turn: 1, agentId: 'A', reason: 'Waits for a call.' }] },
    leftToOthers: 1,
    violations: { total: 0 },
  });
});

it('reports first answers out of order, each turn once', () => {
  const trail = trailOf(
    present('A'),
    queued(1),
    queued(2),
    queued(3),
    started(1, 'A'),
    started(2, 'A'),
    started(3, 'B'),
    replied(3, 'B'),
    replied(2, 'A'),
    queued(2, { cause: 'again' }),
    started(2, 'A'),
    replied(2, 'A'),
    replied(1, 'A'),
  );
  expect(judged(trail).firstAnswersOutOfOrder).toEqual({
    total: 1,
    items: [{ turn: 2, agentId: 'A', at: clock('10:30:09'), before: { turn: 1, since: clock('10:30:05') } }],
  });
});

it('takes a merge for no answer: the question goes on at the lower turn', () => {
  const trail = trailOf(
    present('A'),
    queued(1),
    queued(2),
    started(1, 'A'),
    started(2, 'A'),
    replied(2, 'A', { cause: 'closed', detail: { into: { turn: 1 } } }),
    replied(1, 'A'),
  );
  const { firstAnswersOutOfOrder, waits } = judged(trail);
  expect(firstAnswersOutOfOrder.total).toBe(0);
  expect(waits.ja?.toFirstAnswer.turns).toBe(1);
});

it('tells waits from receipt to the first start and answer, in business and clock time, by language', () => {
  const friday = '2026-11-20T18:00:00+09:00';
  const received = { receivedAt: friday };
  const trail = trailOf(
    present('A'),
    queued(1, {}, received),
    queued(2, {}, { language: 'en' }),
    started(1, 'A', { at: clock('10:00:10') }),
    replied(1, 'A', { at: clock('10:30:00') }),
    queued(1, { cause: 'again' }, received),
    started(1, 'A', { at: clock('15:00:00') }),
    replied(1, 'A', { at: clock('16:00:00') }),
  );
  // Monday the 23rd is a holiday: nothing of it is business time.
  const clockSeconds = (time: string) => (clock(time) - Date.parse(friday)) / 1_000;
  const alike = (value: number) => ({ p50: value, p90: value, p99: value });
  expect(judged(trail).waits).toEqual({
    ja: {
      toFirstStart: {
        turns: 1,
        businessSeconds: alike(10),
        clockSeconds: alike(clockSeconds('10:00:10')),
      },
      toFirstAnswer: {
        turns: 1,
        businessSeconds: alike(1_800),
        clockSeconds: alike(clockSeconds('10:30:00')),
      },
    },
  });
});

it('judges only what was done in the period, by all that was known before', () => {
  const trail = trailOf(
    present('A'),
    queued(1),
    queued(2),
    queued(3),
    started(2, 'A'),
    requeued(2, 'A', 'released'),
    started(3, 'A'),
  );
  const of = (from: string, to: string) => judged(trail, { from: clock(from), to: clock(to) });
  expect(of('10:30:00', '10:30:08')).toMatchObject({
    offered: 1,
    violations: { items: [{ turn: 2, over: { turn: 1 } }] },
  });
  expect(of('10:30:08', '10:31:00')).toMatchObject({
    offered: 1,
    reassignments: {},
    violations: { items: [{ turn: 3, over: { turn: 1 } }] },
  });
  expect(of('10:31:00', '10:32:00')).toMatchObject({ offered: 0, violations: { total: 0 } });
});
