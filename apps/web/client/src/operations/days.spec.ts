import { describe, expect, it } from '@jest/globals';
import { dayAfter, dayOf, enteredOf, instantOf, periodOf, weeksOf } from './days.js';

describe('days of Japan', () => {
  it.each([
    ['2026-11-23T14:59:59.999Z', '2026-11-23'],
    ['2026-11-23T15:00:00Z', '2026-11-24'],
    ['2026-11-24T00:00:00+09:00', '2026-11-24'],
  ])('%s lies on %s', (at, day) => expect(dayOf(at)).toBe(day));

  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-03-01', -1, '2028-02-29'],
  ])('%s and %s days', (day, days, other) => expect(dayAfter(day, days)).toBe(other));

  it('a period of days ends before the day after its last', () => {
    expect(periodOf({ from: '2026-11-24', to: '2026-11-30' })).toEqual({
      from: '2026-11-24T00:00:00+09:00',
      to: '2026-12-01T00:00:00+09:00',
    });
  });

  it('what is entered is Japanese time, with seconds or without', () => {
    expect(instantOf('2026-11-24T17:00')).toBe('2026-11-24T17:00:00+09:00');
    expect(instantOf('2026-11-24T16:59:59')).toBe('2026-11-24T16:59:59+09:00');
    expect(enteredOf('2026-11-24T08:00:00Z')).toBe('2026-11-24T17:00');
  });
});

describe('a month in weeks from Sunday', () => {
  it('leaves the days of its neighbours empty', () => {
    const weeks = weeksOf(2026, 11);
    expect(weeks[0]).toEqual(['01', '02', '03', '04', '05', '06', '07'].map((day) => `2026-11-${day}`));
    expect(weeks.at(-1)).toEqual(['2026-11-29', '2026-11-30', ...Array(5).fill(undefined)]);
  });

  it('has as many weeks as it touches', () => {
    expect(weeksOf(2026, 2)).toHaveLength(4);
    expect(weeksOf(2027, 5)).toHaveLength(6);
  });
});
