import type { ClosedReason, DeskCalendar } from './desk-calendar.js';
import { dateOf, dayOfDate } from './japan-time.js';

const isSame = (a: ClosedReason | undefined, b: ClosedReason | undefined): boolean =>
  a?.reason === b?.reason && a?.name?.ja === b?.name?.ja && a?.name?.en === b?.name?.en;

/**
 * The dates (YYYY-MM-DD, JST) from a date on, up to the end of the data, that two calendars don't say the same of: open
 * or closed, and why. Source: DESIGN §8 (a change re-dates what names a changed day).
 */
export function changedDays(before: DeskCalendar, after: DeskCalendar, from: string): string[] {
  const changed: string[] = [];
  const last = dayOfDate(after.coveredUntil);
  for (let day = dayOfDate(from); day <= last; day++)
    if (!isSame(before.closedOn(day), after.closedOn(day))) changed.push(dateOf(day));
  return changed;
}
