import type { DateTime } from 'luxon';
import { CLOSES, closingOf, inJapan } from './hours.js';
import { dateOf, dayOfDate } from './japan-time.js';

/** The last date (YYYY-MM-DD, JST) whose closing at 17:00 has come, a business day or not. */
export function lastDateOver(now: DateTime): string {
  const { day, time } = inJapan(now);
  return dateOf(time >= CLOSES ? day : day - 1);
}

/** The closing of a date (YYYY-MM-DD, JST), RFC 3339 with +09:00. Throws RangeError for what is no date. */
export const closingOn = (date: string): string => closingOf(dayOfDate(date));
