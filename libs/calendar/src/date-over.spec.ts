import { describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import { businessDaysAfter } from './business-days.js';
import { closingOn, lastDateOver } from './date-over.js';
import { createCalendar } from './desk-calendar.js';

describe('A date is over', () => {
  it.each([
    ['2026-11-24T16:59:59.999+09:00', '2026-11-23'],
    ['2026-11-24T17:00:00.000+09:00', '2026-11-24'],
    ['2026-11-24T23:59:59.999+09:00', '2026-11-24'],
    ['2026-11-25T00:00:00.000+09:00', '2026-11-24'],
    ['2026-11-24T08:00:00.000Z', '2026-11-24'],
  ])('at its closing: at %s the last one is %s', (now, date) => {
    expect(lastDateOver(DateTime.fromISO(now))).toBe(date);
  });

  it('and its closing is 17:00 in Japan', () => {
    expect(closingOn('2026-11-24')).toBe('2026-11-24T17:00:00.000+09:00');
  });
});

describe('Business days after a date', () => {
  const closures = [{ from: '2026-11-25', to: '2026-11-25' }];

  it.each([
    ['the next', '2026-11-24', 1, '2026-11-25'],
    ['over a weekend and a holiday', '2026-11-20', 1, '2026-11-24'],
    ['from a closed day', '2026-11-22', 1, '2026-11-24'],
    ['over the year-end', '2026-12-28', 1, '2027-01-04'],
    ['twenty of them', '2026-11-24', 20, '2026-12-22'],
  ])('leave out closed ones: %s', (_case, date, count, expected) => {
    expect(businessDaysAfter(date, count, createCalendar())).toBe(expected);
  });

  it('leave out closures', () => {
    expect(businessDaysAfter('2026-11-24', 1, createCalendar({ closures }))).toBe('2026-11-26');
  });
});
