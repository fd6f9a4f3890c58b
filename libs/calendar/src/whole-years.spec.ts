import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { businessDateOf, closedReason, createCalendar, deskState, type YearEnd } from '#calendar';
import { cabinetOffice } from './testing/cabinet-office.js';

const SPAN = { min: Date.parse('1970-01-10T00:00:00+09:00'), max: Date.parse('2027-12-20T00:00:00+09:00') };
const YEAR_ENDS: YearEnd[] = [
  { from: '12-29', to: '01-03' },
  { from: '12-30', to: '01-05' },
  { from: '12-26', to: '12-31' },
  { from: '01-01', to: '01-04' },
];

/** The rule as the policy says it, by luxon's Asia/Tokyo and the Cabinet Office's list: written apart from the library. */
const told = (arrival: DateTime, { from, to }: YearEnd) => {
  const inBreak = (day: string) => (from <= to ? from <= day && day <= to : from <= day || day <= to);
  const isClosed = (day: DateTime) =>
    day.weekday > 5 || cabinetOffice.has(day.toISODate()!) || inBreak(day.toFormat('MM-dd'));
  const local = arrival.setZone('Asia/Tokyo');
  const arrivedClosed = isClosed(local);
  const late = !arrivedClosed && local.hour >= 17;
  let day = local.startOf('day').plus({ days: late ? 1 : 0 });
  const skipped: string[] = [];
  for (; isClosed(day); day = day.plus({ days: 1 })) skipped.push(day.toISODate()!);
  const rule = arrivedClosed ? 'closed-day' : late ? 'after-hours' : 'same-day';
  const open = !arrivedClosed && local.hour >= 10 && local.hour < 17;
  return { date: { businessDate: day.toISODate()!, rule, skipped }, open };
};

const found = (arrival: DateTime, yearEnd: YearEnd) => {
  const calendar = createCalendar({ yearEnd });
  const { businessDate, rule, skipped } = businessDateOf(arrival, calendar);
  return {
    date: { businessDate, rule, skipped: skipped.map(({ date }) => date) },
    open: deskState(arrival, calendar).open,
  };
};

describe('Every arrival of the announced years', () => {
  it('is dated as the policy says, whatever the year-end', () => {
    fc.assert(
      fc.property(fc.integer(SPAN), fc.constantFrom(...YEAR_ENDS), (millis, yearEnd) => {
        const arrival = DateTime.fromMillis(millis);
        expect(found(arrival, yearEnd)).toEqual(told(arrival, yearEnd));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is dated so a millisecond before, at and after 00:00, 10:00 and 17:00', () => {
    const [yearEnd] = YEAR_ENDS;
    const day = fc.integer({ min: 0, max: 21_000 });
    const hour = fc.constantFrom(0, 10, 17);
    const off = fc.constantFrom(-1, 0, 1);
    fc.assert(
      fc.property(day, hour, off, (days, hours, millis) => {
        const arrival = DateTime.fromMillis(SPAN.min + days * 86_400_000 + hours * 3_600_000 + millis);
        expect(found(arrival, yearEnd!)).toEqual(told(arrival, yearEnd!));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('Leap days', () => {
  it.each([
    ['1972-02-29', undefined],
    ['2000-02-29', undefined],
    ['2004-02-29', 'weekend'],
    ['2024-02-29', undefined],
    ['2028-02-29', undefined],
    ['2048-02-29', 'weekend'],
  ])('%s is a day like others: %s', (date, reason) => {
    expect(closedReason(date, createCalendar())?.reason).toBe(reason);
  });

  it.each(['2026-02-29', '2100-02-29'])('%s is no date', (date) => {
    expect(() => closedReason(date, createCalendar())).toThrow(RangeError);
  });

  it('lead from 28 February after hours to 1 March over the weekend', () => {
    const date = businessDateOf(DateTime.fromISO('2048-02-28T17:00:00+09:00'), createCalendar());
    expect([date.businessDate, date.skipped.map((day) => day.date)]).toEqual([
      '2048-03-02',
      ['2048-02-29', '2048-03-01'],
    ]);
  });
});
