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

const latestUntil = (now: DateTime<true>, calendar: DeskCalendar): string =>
  businessDaysAfter(now.setZone('Asia/Tokyo').toFormat('yyyy-MM-dd'), MOST_BUSINESS_DAYS, calendar);

/** Every date until which a ticket may be investigated now, the earliest first. */
export const datesForInvestigation = (now: DateTime<true>, calendar: DeskCalendar): string[] => {
  const { businessDate: earliest } = businessDateOf(now, calendar);
  const latest = latestUntil(now, calendar);
  const later = Array.from({ length: MOST_BUSINESS_DAYS }, (_, days) =>
    businessDaysAfter(earliest, days + 1, calendar),
  );
  return [earliest, ...later.filter((date) => date <= latest)];
};

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
  const latest = latestUntil(now, calendar);
  if (until > latest) return { code: 'date-too-far', params: { latest, most: MOST_BUSINESS_DAYS } };
  if (until < earliest) return { code: 'date-over', params: { earliest } };
  if (isBusinessDay(until, calendar)) return undefined;
  const next = businessDateOf(DateTime.fromISO(closingOn(until)), calendar).businessDate;
  return { code: 'date-closed', params: { next: next > latest ? latest : next } };
};
