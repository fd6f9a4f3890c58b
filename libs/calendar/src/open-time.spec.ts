import { describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import { afterOpenMillis, closedDaysBefore, createCalendar, openMillisBetween } from '#calendar';

const calendar = createCalendar();
const at = (instant: string) => DateTime.fromISO(`${instant}+09:00`, { zone: 'Asia/Tokyo' });
const MINUTE = 60_000;

describe('Business hours between two instants', () => {
  it.each([
    ['within a day', '2026-11-24T10:30', '2026-11-24T12:00', 90],
    ['from before opening', '2026-11-24T08:00', '2026-11-24T10:01', 1],
    ['to after closing', '2026-11-24T16:59', '2026-11-24T23:00', 1],
    ['over a night', '2026-11-24T16:00', '2026-11-25T11:00', 120],
    ['over a long weekend', '2026-11-20T16:00', '2026-11-24T11:00', 120],
    ['over year-end', '2026-12-28T16:30', '2027-01-04T10:30', 60],
    ['on a closed day', '2026-11-23T10:00', '2026-11-23T17:00', 0],
    ['backwards', '2026-11-24T12:00', '2026-11-24T11:00', 0],
  ])('%s', (_what, from, to, minutes) => {
    expect(openMillisBetween(at(from), at(to), calendar)).toBe(minutes * MINUTE);
  });

  it('lead back to the later instant, as far as that is in business hours', () => {
    const from = at('2026-11-20T16:00');
    for (const minutes of [1, 60, 61, 480, 481, 3000]) {
      const end = DateTime.fromMillis(afterOpenMillis(from, minutes * MINUTE, calendar));
      expect(openMillisBetween(from, end, calendar)).toBe(minutes * MINUTE);
    }
  });

  it.each([
    ['now, in business hours', '2026-11-24T12:00', 0, '2026-11-24T12:00'],
    ['the opening, before it', '2026-11-24T08:00', 0, '2026-11-24T10:00'],
    ['the next opening, after closing', '2026-11-20T17:00', 0, '2026-11-24T10:00'],
    ['the closing itself', '2026-11-24T16:00', 60, '2026-11-24T17:00'],
    ['a minute into the next business day', '2026-11-20T16:00', 61, '2026-11-24T10:01'],
  ])('are over at %s', (_what, from, minutes, end) => {
    expect(afterOpenMillis(at(from), minutes * MINUTE, calendar)).toBe(at(end).toMillis());
  });
});

describe('The closed days directly before a business day', () => {
  it.each([
    ['a Tuesday', '2026-11-25T12:00', 0],
    ['a Monday', '2026-11-16T12:00', 2],
    ['the day after a long weekend', '2026-11-24T00:00', 3],
    ['the first business day of the year', '2027-01-04T12:00', 6],
    ['a closed day itself', '2026-11-23T12:00', 0],
  ])('%s', (_what, now, run) => {
    expect(closedDaysBefore(at(now), calendar)).toBe(run);
  });
});
