import type { DateTime } from 'luxon';
import type { DeskCalendar } from './desk-calendar.js';
import { inJapan } from './hours.js';

/**
 * How many closed days lie directly before the instant's day in Japan, when that is a business day; 0 on a closed one.
 * Throws CalendarNotCovered outside the holiday data.
 */
export function closedDaysBefore(now: DateTime, calendar: DeskCalendar): number {
  const { day } = inJapan(now);
  if (calendar.closedOn(day)) return 0;
  let run = 0;
  while (calendar.closedOn(day - run - 1)) run += 1;
  return run;
}
