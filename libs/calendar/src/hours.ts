import type { DateTime } from 'luxon';
import { dateOf, dayOf, timeOfDay, type DayNumber } from './japan-time.js';

const HOUR = 3_600_000;

/** Opening hours of a business day in milliseconds since 00:00 JST: open from 10:00, closed from 17:00 on (policy ③). */
export const OPENS = 10 * HOUR;
export const CLOSES = 17 * HOUR;

export const openingOf = (day: DayNumber): string => `${dateOf(day)}T10:00:00.000+09:00`;
export const closingOf = (day: DayNumber): string => `${dateOf(day)}T17:00:00.000+09:00`;

/** The instant's day and time of day in Japan. Throws RangeError for an invalid DateTime. */
export function inJapan(instant: DateTime): { day: DayNumber; time: number } {
  if (!instant.isValid)
    throw new RangeError(`not an instant: ${instant.invalidExplanation ?? 'invalid DateTime'}`);
  const millis = instant.toMillis();
  return { day: dayOf(millis), time: timeOfDay(millis) };
}
