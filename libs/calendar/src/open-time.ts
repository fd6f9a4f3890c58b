import type { DateTime } from 'luxon';
import type { DeskCalendar } from './desk-calendar.js';
import { CLOSES, inJapan, OPENS } from './hours.js';
import { instantOf, type DayNumber } from './japan-time.js';

const LENGTH = CLOSES - OPENS;

/** How much of a business day has passed at a time of day, in milliseconds. */
const passed = (time: number): number => Math.min(Math.max(time - OPENS, 0), LENGTH);

const openOn = (day: DayNumber, calendar: DeskCalendar): boolean => calendar.closedOn(day) === undefined;

/**
 * Milliseconds of business hours (10:00–17:00 JST of business days) between two instants; 0 when the second isn't later.
 * Throws CalendarNotCovered past the holiday data.
 */
export function openMillisBetween(from: DateTime, to: DateTime, calendar: DeskCalendar): number {
  const [start, end] = [inJapan(from), inJapan(to)];
  let millis = 0;
  for (let day = start.day; day <= end.day; day++) {
    if (!openOn(day, calendar)) continue;
    const begins = day === start.day ? passed(start.time) : 0;
    const ends = day === end.day ? passed(end.time) : LENGTH;
    millis += Math.max(ends - begins, 0);
  }
  return millis;
}

/**
 * The instant (epoch milliseconds) at which so many milliseconds of business hours have passed since `from`; an end that
 * falls on a closing is the closing itself. Throws CalendarNotCovered past the holiday data.
 */
export function afterOpenMillis(from: DateTime, millis: number, calendar: DeskCalendar): number {
  const start = inJapan(from);
  let left = millis;
  for (let day = start.day; ; day++) {
    if (!openOn(day, calendar)) continue;
    const begins = day === start.day ? passed(start.time) : 0;
    const room = LENGTH - begins;
    if (room > 0 && left <= room) return instantOf(day, OPENS + begins + left);
    left -= room;
  }
}
