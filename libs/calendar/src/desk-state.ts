import type { DateTime } from 'luxon';
import { businessDayFrom } from './business-days.js';
import type { DeskCalendar } from './desk-calendar.js';
import { CLOSES, closingOf, inJapan, openingOf, OPENS } from './hours.js';

/** Open with the closing, or closed with the next opening; RFC 3339 with +09:00. */
export type DeskState =
  | { open: true; closesAt: string; opensAt?: undefined }
  | { open: false; opensAt: string; closesAt?: undefined };

/**
 * Whether the desk is open at an instant: on business days from 10:00:00.000 to before 17:00:00.000 JST (policy ③).
 * Throws CalendarNotCovered past the holiday data.
 */
export function deskState(now: DateTime, calendar: DeskCalendar): DeskState {
  const { day, time } = inJapan(now);
  if (time >= OPENS && time < CLOSES && !calendar.closedOn(day))
    return { open: true, closesAt: closingOf(day) };
  const from = time < CLOSES ? day : day + 1;
  return { open: false, opensAt: openingOf(businessDayFrom(from, calendar).day) };
}
