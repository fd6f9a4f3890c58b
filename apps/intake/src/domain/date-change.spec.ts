import { describe, expect, it } from '@jest/globals';
import { businessDateOf, type Closure, createCalendar } from '#calendar';
import type { TurnDated } from '#contracts';
import { DateTime } from 'luxon';
import { dateChange } from './date-change.js';

const MOVE = { ja: '事務所移転', en: 'Office move' };
const FRIDAY: Closure = { from: '2026-12-11', to: '2026-12-11', reason: MOVE };

/** What an arrival on Thursday after hours is dated to. */
const dated = (calendarVersion: number, ...closures: Closure[]): TurnDated => {
  const arrival = DateTime.fromISO('2026-12-10T18:00:00+09:00');
  const { rule: dateRule, ...date } = businessDateOf(arrival, createCalendar({ closures }));
  return { calendarVersion, dateRule, ...date };
};
const on = (businessDate: string) => ({ businessDate, opensAt: `${businessDate}T10:00:00.000+09:00` });

describe('A customer whose date has moved is told the old one, the new one, and why', () => {
  it('by a closure', () => {
    expect(dateChange(dated(2, FRIDAY), [dated(1)])).toEqual({
      from: on('2026-12-11'),
      to: on('2026-12-14'),
      reasons: [{ date: '2026-12-11', now: 'closed', name: MOVE }],
    });
  });

  it('by the removal of one', () => {
    expect(dateChange(dated(3), [dated(2, FRIDAY), dated(1)])).toEqual({
      from: on('2026-12-14'),
      to: on('2026-12-11'),
      reasons: [{ date: '2026-12-11', now: 'open', name: MOVE }],
    });
  });

  it('by the last move, in whatever order the dates came', () => {
    const monday: Closure = { from: '2026-12-14', to: '2026-12-14', reason: MOVE };
    const last = dated(3, FRIDAY, monday);
    for (const replaced of [
      [dated(1), dated(2, FRIDAY)],
      [dated(2, FRIDAY), dated(1)],
    ])
      expect(dateChange(last, replaced)).toMatchObject({ from: on('2026-12-14'), to: on('2026-12-15') });
  });
});

describe('Nothing is told', () => {
  it('of a date that never was another one', () => {
    expect(dateChange(dated(1), [])).toBeUndefined();
  });

  it('of a version that changed the reason alone', () => {
    expect(dateChange(dated(2), [dated(1)])).toBeUndefined();
  });
});
