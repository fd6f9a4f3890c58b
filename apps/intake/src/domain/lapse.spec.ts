import { DateTime } from 'luxon';
import { describe, expect, it } from '@jest/globals';
import { createCalendar } from '#calendar';
import { answerBy, lapsedBefore } from './lapse.js';

const calendar = createCalendar();
const at = (instant: string) => DateTime.fromISO(instant, { zone: 'Asia/Tokyo' });

describe('A question can be answered until the closing of the n-th business day after it was asked', () => {
  it.each([
    ['on a business day', '2026-11-24T10:20:00+09:00', 10, '2026-12-08T17:00:00.000+09:00'],
    ['late on that day', '2026-11-24T23:59:59.999+09:00', 10, '2026-12-08T17:00:00.000+09:00'],
    ['on a Sunday before a holiday', '2026-11-22T12:00:00+09:00', 1, '2026-11-24T17:00:00.000+09:00'],
    ['before the year-end', '2026-12-28T12:00:00+09:00', 1, '2027-01-04T17:00:00.000+09:00'],
    ['in another zone', '2026-11-24T15:00:00Z', 1, '2026-11-26T17:00:00.000+09:00'],
  ])('%s', (_when, askedAt, days, expected) => {
    expect(answerBy(at(askedAt), days, calendar)).toBe(expected);
  });

  it('and not longer if the desk is closed on a day in between', () => {
    const closed = createCalendar({ closures: [{ from: '2026-11-25', to: '2026-11-25' }] });
    expect(answerBy(at('2026-11-24T12:00:00+09:00'), 1, closed)).toBe('2026-11-26T17:00:00.000+09:00');
  });
});

describe('What lapses is just what was to be answered by now', () => {
  const days = Array.from({ length: 40 }, (_, day) => at('2026-12-01T12:00:00+09:00').plus({ days: day }));
  const nows = days.flatMap((day) => [
    day.set({ hour: 16, minute: 59, second: 59, millisecond: 999 }),
    day.set({ hour: 17, minute: 0 }),
    day.startOf('day'),
  ]);

  it.each([1, 2, 10])('after %d business days', (count) => {
    const ends = days.map((asked) => ({ asked, end: at(answerBy(asked, count, calendar)) }));
    const wrong = nows.flatMap((now) => {
      const before = lapsedBefore(now, count, calendar);
      return ends.filter(({ asked, end }) => now >= end !== asked < before);
    });
    expect(wrong).toEqual([]);
    expect(nows.length * days.length).toBe(4800);
  });
});
