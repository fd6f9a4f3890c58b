import type { DateTime } from 'luxon';
import type { DeskCalendar } from './desk-calendar.js';
import { inJapan } from './hours.js';
import { dayOfDate } from './japan-time.js';

/** Data that ends within so many days is to be renewed: a year ahead, and a month to do it in. */
export const RENEW_WITHIN_DAYS = 400;

/** How far the holiday data reaches from a day on. */
export interface Coverage {
  /** Days from today (JST) to the last one with data; negative past it. */
  coveredDays: number;
  /** Days to the last one whose holidays the Cabinet Office has announced; negative where they are predicted. */
  announcedDays: number;
  /** The data ends within {@link RENEW_WITHIN_DAYS}. */
  isEnding: boolean;
}

/** How far the holiday data reaches from the instant's day in Japan on. Never throws for a valid instant. */
export function coverageAt(now: DateTime, calendar: DeskCalendar): Coverage {
  const { day } = inJapan(now);
  const coveredDays = dayOfDate(calendar.coveredUntil) - day;
  const announcedDays = dayOfDate(calendar.announcedUntil) - day;
  return { coveredDays, announcedDays, isEnding: coveredDays <= RENEW_WITHIN_DAYS };
}
