import type { DateTime } from 'luxon';
import { businessDayFrom, type SkippedDay } from './business-days.js';
import type { DeskCalendar } from './desk-calendar.js';
import { CLOSES, inJapan, openingOf } from './hours.js';
import { dateOf } from './japan-time.js';

/** Which rule gave a business date: DESIGN §8. */
export type DateRule = 'same-day' | 'after-hours' | 'closed-day';

/** The day an inquiry counts as received on (受付日). */
export interface BusinessDate {
  /** YYYY-MM-DD in Japan. */
  businessDate: string;
  /** 10:00 of that day, RFC 3339 with +09:00. */
  opensAt: string;
  rule: DateRule;
  /** Every closed date passed over, in order; the arrival's own included when that was closed. */
  skipped: SkippedDay[];
}

/**
 * The business date of an arrival, exact to the millisecond, whatever the machine's zone. Source: policy ③, DESIGN §8.
 * Throws CalendarNotCovered past the holiday data.
 */
export function businessDateOf(arrival: DateTime, calendar: DeskCalendar): BusinessDate {
  const { day, time } = inJapan(arrival);
  const closed = calendar.closedOn(day) !== undefined;
  // 以降 in the Japanese edition includes 17:00 itself, and wins over the English "after".
  const late = !closed && time >= CLOSES;
  const next = businessDayFrom(late ? day + 1 : day, calendar);
  return {
    businessDate: dateOf(next.day),
    opensAt: openingOf(next.day),
    rule: closed ? 'closed-day' : late ? 'after-hours' : 'same-day',
    skipped: next.skipped,
  };
}
