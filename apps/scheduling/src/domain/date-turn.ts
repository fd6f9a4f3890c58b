import { DateTime } from 'luxon';
import { businessDateOf, type DeskCalendar } from '#calendar';
import type { TurnDated } from '#contracts';

/** The date of an arrival (RFC 3339) as a calendar gives it. Throws CalendarNotCovered where its data does not reach. */
export const dateTurn = (receivedAt: string, calendar: DeskCalendar): TurnDated => {
  const { businessDate, opensAt, rule, skipped } = businessDateOf(DateTime.fromISO(receivedAt), calendar);
  return { calendarVersion: calendar.version, businessDate, opensAt, dateRule: rule, skipped };
};
