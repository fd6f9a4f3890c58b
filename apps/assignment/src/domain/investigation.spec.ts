import { describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import { createCalendar } from '#calendar';
import { datesForInvestigation, faultOfUntil } from './investigation.js';

const closures = [{ from: '2026-12-22', to: '2026-12-22' }];
const at = (now: string) => DateTime.fromISO(now, { zone: 'Asia/Tokyo' }) as DateTime<true>;
const fault = (until: string, now = '2026-11-24T10:30:00+09:00') =>
  faultOfUntil(until, at(now), createCalendar({ closures }));

describe('A ticket may be investigated', () => {
  it.each([
    ['until today', '2026-11-24', undefined],
    ['until the last moment of today', '2026-11-24', '2026-11-24T16:59:59.999+09:00'],
    ['until the next business day, at night', '2026-11-25', '2026-11-24T23:00:00+09:00'],
    ['until the twentieth business day after today', '2026-12-23', undefined],
  ])('%s', (_sentence, until, now) => {
    expect(fault(until, now)).toBeUndefined();
  });
});

describe('A ticket may not be investigated', () => {
  it.each([
    ['until yesterday', '2026-11-20', undefined, 'date-over', { earliest: '2026-11-24' }],
    [
      'until today from its closing on',
      '2026-11-24',
      '2026-11-24T17:00:00+09:00',
      'date-over',
      { earliest: '2026-11-25' },
    ],
    ['until a Saturday', '2026-11-28', undefined, 'date-closed', { next: '2026-11-30' }],
    ['until a closure', '2026-12-22', undefined, 'date-closed', { next: '2026-12-23' }],
    ['for longer', '2026-12-24', undefined, 'date-too-far', { latest: '2026-12-23', most: 20 }],
    [
      'until a date past the holiday data',
      '9999-12-31',
      undefined,
      'date-too-far',
      { latest: '2026-12-23', most: 20 },
    ],
    ['until a day that does not exist', '2026-11-31', undefined, 'not-a-date', { earliest: '2026-11-24' }],
    ['until an instant', '2026-11-25T10:00:00+09:00', undefined, 'not-a-date', { earliest: '2026-11-24' }],
  ])('%s', (_sentence, until, now, code, params) => {
    expect(fault(until, now)).toEqual({ code, params });
  });
});

describe('The dates to choose from', () => {
  it.each([
    ['on a business day', '2026-11-24T10:30:00+09:00', '2026-11-24', 21],
    ['from its closing on', '2026-11-24T17:00:00+09:00', '2026-11-25', 20],
    ['on a Saturday', '2026-11-28T12:00:00+09:00', '2026-11-30', 20],
  ])('are exactly those that are allowed, %s', (_when, now, first, number) => {
    const dates = datesForInvestigation(at(now), createCalendar({ closures }));
    expect([dates[0], dates.length]).toEqual([first, number]);
    const all = Array.from({ length: 60 }, (_, days) => at(now).plus({ days }).toFormat('yyyy-MM-dd'));
    expect(dates).toEqual(all.filter((date) => fault(date, now) === undefined));
  });
});
