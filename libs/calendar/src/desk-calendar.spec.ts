import { describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import {
  businessDateOf,
  CalendarNotCovered,
  closedReason,
  covers,
  createCalendar,
  deskState,
  isBusinessDay,
} from '#calendar';

const calendar = createCalendar();

describe('A day is closed for the first of these reasons', () => {
  it.each([
    ['a holiday within the year-end break', '2027-01-01', 'holiday'],
    ['a holiday on a Sunday', '2026-05-03', 'holiday'],
    ['a year-end day on a weekend', '2027-01-02', 'year-end'],
    ['a closure on a weekend', '2026-06-06', 'weekend'],
    ['a closure on a Monday', '2026-06-08', 'closure'],
  ])('%s', (_what, date, reason) => {
    const closed = createCalendar({ closures: [{ from: '2026-06-06', to: '2026-06-08' }] });
    expect(closedReason(date, closed)?.reason).toBe(reason);
  });

  it.each([
    ['a substitute holiday', '2026-05-06', '憲法記念日 振替休日'],
    ['a citizens’ holiday', '2026-09-22', '休日'],
    ['a holiday moved for the Olympic games', '2021-07-22', '海の日'],
    ['the enthronement', '2019-10-22', '休日（祝日扱い）'],
  ])('%s is a national holiday', (_what, date, name) => {
    expect(closedReason(date, calendar)).toMatchObject({ reason: 'holiday', name: { ja: name } });
  });
});

describe('Year-end is 29 December to 3 January unless configured', () => {
  const business = (dates: string[], over: Parameters<typeof createCalendar>[0] = {}) =>
    dates.filter((date) => isBusinessDay(date, createCalendar(over)));

  it.each([
    ['unconfigured', undefined, ['2023-12-28', '2024-01-04']],
    ['shorter', { from: '12-30', to: '01-02' }, ['2023-12-28', '2023-12-29', '2024-01-03', '2024-01-04']],
    ['not across the new year', { from: '12-28', to: '12-31' }, ['2024-01-02', '2024-01-03', '2024-01-04']],
  ])('%s', (_name, yearEnd, expected) => {
    const dates = ['2023-12-28', '2023-12-29', '2024-01-02', '2024-01-03', '2024-01-04'];
    expect(business(dates, { yearEnd })).toEqual(expected);
  });

  it.each(['12-32', '2-29', '02-30', ''])('refuses %j', (from) => {
    expect(() => createCalendar({ yearEnd: { from, to: '01-03' } })).toThrow(RangeError);
  });
});

describe('A closure by operations', () => {
  const name = { ja: '全社研修', en: 'Training day' };
  const closed = createCalendar({
    closures: [{ from: '2026-06-11', to: '2026-06-12', reason: name }],
    version: 4,
  });
  const arrival = DateTime.fromISO('2026-06-10T17:00:00.000+09:00');

  it('moves what arrives before it to the next business day and says why', () => {
    expect(businessDateOf(arrival, closed)).toMatchObject({
      businessDate: '2026-06-15',
      rule: 'after-hours',
      skipped: [
        { date: '2026-06-11', reason: 'closure', name },
        { date: '2026-06-12', reason: 'closure', name },
        { date: '2026-06-13', reason: 'weekend' },
        { date: '2026-06-14', reason: 'weekend' },
      ],
    });
  });

  it('closes the desk on its days', () => {
    expect(deskState(DateTime.fromISO('2026-06-11T12:00+09:00'), closed).open).toBe(false);
  });

  it('belongs to one version of the calendar', () => {
    expect([calendar.version, closed.version]).toEqual([1, 4]);
    expect(businessDateOf(arrival, calendar).businessDate).toBe('2026-06-11');
  });

  it.each([
    ['ends before it begins', '2026-06-12', '2026-06-11', RangeError],
    ['is no day', '2026-02-30', '2026-03-01', RangeError],
    ['lies outside the data', '2050-12-30', '2051-01-05', CalendarNotCovered],
  ])('is refused when it %s', (_what, from, to, error) => {
    expect(() => createCalendar({ closures: [{ from, to }] })).toThrow(error);
  });
});

describe('A date past the data is an error, never a business day', () => {
  it.each(['1969-12-31', '2051-01-01', '2051-01-04'])('%s', (date) => {
    expect(() => isBusinessDay(date, calendar)).toThrow(CalendarNotCovered);
    expect(() => deskState(DateTime.fromISO(`${date}T12:00+09:00`), calendar)).toThrow(CalendarNotCovered);
    expect(covers(DateTime.fromISO(`${date}T12:00+09:00`), calendar)).toBe(false);
  });

  it('also when only the next business day lies past it', () => {
    const arrival = DateTime.fromISO('2050-12-28T17:00:00.000+09:00');
    expect(covers(arrival, calendar)).toBe(true);
    expect(() => businessDateOf(arrival, calendar)).toThrow(
      'no holiday data for 2051-01-01: the calendar covers 1970-01-01 to 2050-12-31',
    );
  });

  it('begins and ends at midnight in Japan', () => {
    const edges = [
      '1969-12-31T14:59:59.999Z',
      '1969-12-31T15:00:00.000Z',
      '2050-12-31T14:59:59.999Z',
      '2050-12-31T15:00:00.000Z',
    ];
    expect(edges.map((edge) => covers(DateTime.fromISO(edge), calendar))).toEqual([false, true, true, false]);
  });
});

it.each(['2026-2-3', '2026-02-30', '20260203', 'today', ''])('%j is refused as a date', (date) => {
  expect(() => isBusinessDay(date, calendar)).toThrow(RangeError);
});
