import { describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import { businessDateOf, createCalendar } from '#calendar';

const calendar = createCalendar();
const dated = (arrival: string) => {
  const { businessDate, opensAt, rule, skipped } = businessDateOf(DateTime.fromISO(arrival), calendar);
  return [businessDate, opensAt, rule, skipped.map(({ date, reason }) => `${date} ${reason}`)];
};
const opening = (date: string) => `${date}T10:00:00.000+09:00`;

describe('An arrival on a business day', () => {
  it.each([
    ['at the first millisecond of the day', '2026-11-24T00:00:00.000+09:00', '2026-11-24', 'same-day'],
    ['a millisecond before opening', '2026-11-24T09:59:59.999+09:00', '2026-11-24', 'same-day'],
    ['at opening', '2026-11-24T10:00:00.000+09:00', '2026-11-24', 'same-day'],
    ['a millisecond after opening', '2026-11-24T10:00:00.001+09:00', '2026-11-24', 'same-day'],
    ['a millisecond before closing', '2026-11-24T16:59:59.999+09:00', '2026-11-24', 'same-day'],
    ['at closing', '2026-11-24T17:00:00.000+09:00', '2026-11-25', 'after-hours'],
    ['a millisecond after closing', '2026-11-24T17:00:00.001+09:00', '2026-11-25', 'after-hours'],
    ['at the last millisecond of the day', '2026-11-24T23:59:59.999+09:00', '2026-11-25', 'after-hours'],
    ['a millisecond later, on the next day', '2026-11-25T00:00:00.000+09:00', '2026-11-25', 'same-day'],
    ['at closing, written in UTC', '2026-11-24T08:00:00.000Z', '2026-11-25', 'after-hours'],
    ['on its last day in Los Angeles', '2026-11-23T07:00:00.000-08:00', '2026-11-24', 'same-day'],
    ['on 29 February', '2028-02-29T12:00:00.000+09:00', '2028-02-29', 'same-day'],
  ])('%s counts by the clock of Japan', (_when, arrival, date, rule) => {
    expect(dated(arrival)).toEqual([date, opening(date), rule, []]);
  });

  it('counts fractions of a millisecond before closing as before closing', () => {
    expect(dated('2026-11-24T16:59:59.9999+09:00')[2]).toBe('same-day');
  });
});

describe('An arrival on a closed day counts on the next business day, whatever the hour', () => {
  it.each([
    ['2026-11-22T15:00:00.000+09:00', '2026-11-24', ['2026-11-22 weekend', '2026-11-23 holiday']],
    [
      '2026-11-21T00:00:00.000+09:00',
      '2026-11-24',
      ['2026-11-21 weekend', '2026-11-22 weekend', '2026-11-23 holiday'],
    ],
    ['2026-11-23T09:59:59.999+09:00', '2026-11-24', ['2026-11-23 holiday']],
    ['2026-11-23T17:00:00.000+09:00', '2026-11-24', ['2026-11-23 holiday']],
    ['2026-11-23T23:59:59.999+09:00', '2026-11-24', ['2026-11-23 holiday']],
  ])('%s on %s', (arrival, date, skipped) => {
    expect(dated(arrival)).toEqual([date, opening(date), 'closed-day', skipped]);
  });

  it('names the holiday in both languages', () => {
    const { skipped } = businessDateOf(DateTime.fromISO('2026-11-23T12:00+09:00'), calendar);
    expect(skipped).toEqual([
      { date: '2026-11-23', reason: 'holiday', name: { ja: '勤労感謝の日', en: 'Labor Thanksgiving Day' } },
    ]);
  });
});

describe('An arrival after hours passes over the closed days that follow, not its own day', () => {
  it.each([
    ['a Friday', '2026-11-13T17:00:00.000+09:00', '2026-11-16', ['2026-11-14 weekend', '2026-11-15 weekend']],
    [
      'the Friday before a long weekend',
      '2026-11-20T17:00:00.000+09:00',
      '2026-11-24',
      ['2026-11-21 weekend', '2026-11-22 weekend', '2026-11-23 holiday'],
    ],
    [
      'the last day of the year',
      '2026-12-28T17:00:00.000+09:00',
      '2027-01-04',
      [
        '2026-12-29 year-end',
        '2026-12-30 year-end',
        '2026-12-31 year-end',
        '2027-01-01 holiday',
        '2027-01-02 year-end',
        '2027-01-03 year-end',
      ],
    ],
  ])('on %s', (_day, arrival, date, skipped) => {
    expect(dated(arrival)).toEqual([date, opening(date), 'after-hours', skipped]);
  });
});

describe('Long runs of closed days', () => {
  it.each([
    ['year-end up to the weekend after it', '2024-12-28T12:00+09:00', '2025-01-06', 9],
    ['the ten days of the enthronement', '2019-04-27T12:00+09:00', '2019-05-07', 10],
    ['Silver Week with a citizens’ holiday', '2026-09-19T12:00+09:00', '2026-09-24', 5],
    ['Golden Week with a substitute holiday', '2026-05-02T12:00+09:00', '2026-05-07', 5],
  ])('%s', (_run, arrival, date, length) => {
    const found = businessDateOf(DateTime.fromISO(arrival), calendar);
    expect([found.businessDate, found.rule, found.skipped.length]).toEqual([date, 'closed-day', length]);
  });
});

it('refuses an invalid instant', () => {
  expect(() => businessDateOf(DateTime.fromISO('soon'), calendar)).toThrow(RangeError);
});
