import type { DateTime } from 'luxon';
import type { ClosedReason, DeskCalendar } from './desk-calendar.js';
import { dateOf, dayOf, dayOfDate, type DayNumber } from './japan-time.js';

/** A date on which the desk is closed, and why. */
export interface SkippedDay extends ClosedReason {
  /** YYYY-MM-DD in Japan. */
  date: string;
}

/**
 * Why the desk is closed on a date (YYYY-MM-DD, JST), or undefined for a business day.
 * Throws CalendarNotCovered outside the holiday data and RangeError for what is no date.
 */
export const closedReason = (date: string, calendar: DeskCalendar): ClosedReason | undefined =>
  calendar.closedOn(dayOfDate(date));

/** Whether the desk works on a date (YYYY-MM-DD, JST). Throws as closedReason does. */
export const isBusinessDay = (date: string, calendar: DeskCalendar): boolean => !closedReason(date, calendar);

/** Whether the instant's day in Japan lies within the holiday data; never throws. */
export function covers(instant: DateTime, calendar: DeskCalendar): boolean {
  const day = dayOf(instant.toMillis());
  return day >= dayOfDate(calendar.coveredFrom) && day <= dayOfDate(calendar.coveredUntil);
}

/** The first business day from `day` on, with every closed day passed over before it. */
export function businessDayFrom(
  day: DayNumber,
  calendar: DeskCalendar,
): { day: DayNumber; skipped: SkippedDay[] } {
  const skipped: SkippedDay[] = [];
  for (let next = day; ; next++) {
    const closed = calendar.closedOn(next);
    if (!closed) return { day: next, skipped };
    skipped.push({ date: dateOf(next), ...closed });
  }
}

/**
 * The date of the `count`th business day after a date, both YYYY-MM-DD in Japan. Throws CalendarNotCovered past the
 * holiday data and RangeError for what is no date.
 */
export function businessDaysAfter(date: string, count: number, calendar: DeskCalendar): string {
  let day = dayOfDate(date);
  for (let left = count; left > 0; left--) ({ day } = businessDayFrom(day + 1, calendar));
  return dateOf(day);
}
