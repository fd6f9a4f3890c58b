import { DateTime } from 'luxon';
import {
  businessDateOf,
  businessDaysAfter,
  closingOn,
  type DeskCalendar,
  isBusinessDay,
  isDate,
} from '#calendar';

/** How far ahead a ticket may be kept from everybody else. */
export const MOST_BUSINESS_DAYS = 20;

/** What is wrong with the date until which a ticket is to be investigated, with the date to take instead. */
export type UntilFault =
  | { code: 'not-a-date'; params: { earliest: string } }
  | { code: 'date-over'; params: { earliest: string } }
  | { code: 'date-too-far'; params: { latest: string; most: number } }
  | { code: 'date-closed'; params: { next: string } };

/** A business day whose closing has not come, at most twenty business days ahead. Undefined where that holds. */
export const faultOfUntil = (
  until: string,
  now: DateTime<true>,
  calendar: DeskCalendar,
): UntilFault | undefined => {
  const earliest = businessDateOf(now, calendar).businessDate;
  if (!isDate(until)) return { code: 'not-a-date', params: { earliest } };
  const today = now.setZone('Asia/Tokyo').toFormat('yyyy-MM-dd');
  const latest = businessDaysAfter(today, MOST_BUSINESS_DAYS, calendar);
  if (until > latest) return { code: 'date-too-far', params: { latest, most: MOST_BUSINESS_DAYS } };
  if (until < earliest) return { code: 'date-over', params: { earliest } };
  if (isBusinessDay(until, calendar)) return undefined;
  const next = businessDateOf(DateTime.fromISO(closingOn(until)), calendar).businessDate;
  return { code: 'date-closed', params: { next: next > latest ? latest : next } };
};
