import type { SkippedDay } from './business-days.js';
import type { DeskCalendar } from './desk-calendar.js';
import { dateOf, dayOfDate } from './japan-time.js';

/** A closed day, and whether it is a holiday that the Cabinet Office has not announced yet. */
export interface ClosedDay extends SkippedDay {
  predicted?: true;
}

/**
 * Every closed day from one date to another (YYYY-MM-DD, JST), both included. Throws CalendarNotCovered outside the
 * holiday data.
 */
export function closedDaysBetween(from: string, to: string, calendar: DeskCalendar): ClosedDay[] {
  const days: ClosedDay[] = [];
  const last = dayOfDate(to);
  for (let day = dayOfDate(from); day <= last; day++) {
    const closed = calendar.closedOn(day);
    if (!closed) continue;
    const date = dateOf(day);
    const isPredicted = closed.reason === 'holiday' && date > calendar.announcedUntil;
    days.push({ date, ...closed, ...(isPredicted && { predicted: true as const }) });
  }
  return days;
}
