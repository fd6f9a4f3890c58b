import { describe, expect, it } from '@jest/globals';
import { createCalendar } from '#calendar';
import { DateTime } from 'luxon';
import { medianWait, paceOf, type Start, waitOf } from './wait.js';

const calendar = createCalendar();
const at = (instant: string) => DateTime.fromISO(`${instant}+09:00`, { zone: 'Asia/Tokyo' });
const MINUTE = 60_000;
const NOW = at('2026-11-25T12:00');

/** Turns that had all arrived on Tuesday at 11:00, one started every ten minutes from noon on. */
const starts = (count: number): Start[] =>
  Array.from({ length: count }, (_, index) => {
    const opening = index < 30 ? at('2026-11-24T12:00') : at('2026-11-25T10:00');
    return {
      receivedAt: at('2026-11-24T11:00'),
      startedAt: opening.plus({ minutes: 10 * (index < 30 ? index : index - 30) }),
    };
  });
const pace = (count: number) => paceOf(starts(count), NOW, calendar);
const wait = (ahead: number, opensAt = '2026-11-25T10:00:00.000+09:00', count = 40) =>
  waitOf({ ahead, opensAt }, pace(count), NOW, calendar);

describe('The pace of the line', () => {
  it('is how long each turn took to come next, in business hours', () => {
    const { steps } = pace(40);
    // 16:50 to 10:00 of the next business day are ten minutes, too.
    expect(new Set(steps.slice(1))).toEqual(new Set([10 * MINUTE]));
    expect(steps).toHaveLength(40);
  });

  it('says nothing of time in which nobody waited', () => {
    const lonely = ['10:00', '12:00', '16:00'].map((time) => ({
      receivedAt: at(`2026-11-24T${time}`),
      startedAt: at(`2026-11-24T${time}`).plus({ minutes: 2 }),
    }));
    expect(paceOf(lonely, NOW, calendar).steps).toEqual([2, 2, 2].map((minutes) => minutes * MINUTE));
  });

  it('is that of five business days', () => {
    const old = { receivedAt: at('2026-11-17T10:00'), startedAt: at('2026-11-17T11:59') };
    const recent = { receivedAt: at('2026-11-17T10:00'), startedAt: at('2026-11-17T12:00') };
    const now = at('2026-11-25T12:00');
    expect(paceOf([old, recent], now, calendar).steps).toHaveLength(1);
  });
});

describe('When a waiting turn may be started', () => {
  it('is a range, with the number of turns that it was measured on', () => {
    expect(wait(5)).toEqual({
      from: '2026-11-25T13:00:00.000+09:00',
      until: '2026-11-25T13:00:00.000+09:00',
      samples: 40,
    });
  });

  it('goes on on the next business day', () => {
    expect(wait(35)?.until).toBe('2026-11-26T11:00:00.000+09:00');
  });

  it('is never before its opening', () => {
    expect(wait(0, '2026-11-26T10:00:00.000+09:00')).toMatchObject({
      from: '2026-11-26T10:00:00.000+09:00',
      until: '2026-11-26T10:10:00.000+09:00',
    });
  });

  it('is wide where the pace was uneven', () => {
    const uneven = { steps: Array.from({ length: 60 }, (_, index) => (index % 10 === 0 ? 60 : 5) * MINUTE) };
    const range = waitOf({ ahead: 4, opensAt: NOW.toISO()! }, uneven, NOW, calendar);
    expect(range).toMatchObject({
      from: '2026-11-25T12:25:00.000+09:00',
      until: '2026-11-25T13:20:00.000+09:00',
    });
  });

  it.each([0, 1, 29])('is not told from %s turns', (count) => {
    expect(wait(0, undefined, count)).toBeUndefined();
    expect(medianWait(pace(count))).toBeUndefined();
  });
});

it('The middle one of the waits is measured in business hours', () => {
  expect(medianWait(pace(31))).toBe(210 * MINUTE);
});
