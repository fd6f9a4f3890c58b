import { expect, it } from '@jest/globals';
import { createCalendar } from '#calendar';
import { WaitTally } from './wait-tally.js';

const at = (seconds: number) => Date.parse('2026-11-24T10:00:00+09:00') + seconds * 1_000;

it('gives nearest ranks', () => {
  const tally = new WaitTally();
  for (let seconds = 1; seconds <= 200; seconds += 1) tally.add(at(0), at(seconds), createCalendar());
  expect(tally.waits()).toEqual({
    turns: 200,
    businessSeconds: { p50: 100, p90: 180, p99: 198 },
    clockSeconds: { p50: 100, p90: 180, p99: 198 },
  });
});

it('counts no business time outside support hours', () => {
  const tally = new WaitTally();
  tally.add(at(-3_600), at(60), createCalendar());
  expect(tally.waits()).toMatchObject({ businessSeconds: { p50: 60 }, clockSeconds: { p50: 3_660 } });
});

it('has no percentiles of nothing', () => {
  expect(new WaitTally().waits()).toEqual({ turns: 0 });
});
