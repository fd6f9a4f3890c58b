import { closureDays, type Closure } from './closures.js';
import { announcedUntil, coveredFrom, coveredUntil, holidays } from './holidays.js';
import type { LocalName } from './local-name.js';
import { dateOf, dayOfDate, weekdayOf, type DayNumber } from './japan-time.js';
import { CalendarNotCovered } from './not-covered.js';
import { DEFAULT_YEAR_END, yearEndTest, type YearEnd } from './year-end.js';

/** Why the desk is closed on a day; a holiday has its name, a closure its reason in words if one was given. */
export interface ClosedReason {
  reason: 'weekend' | 'holiday' | 'year-end' | 'closure';
  name?: LocalName;
}

/** Everything that decides which days are business days of the desk. A change has a higher version. */
export interface DeskCalendar {
  /** Grows with every change of closures; a date names the version it was made under. */
  readonly version: number;
  /** First and last date (YYYY-MM-DD, JST) with holiday data. */
  readonly coveredFrom: string;
  readonly coveredUntil: string;
  /** Holidays after this date are predicted, not yet announced by the Cabinet Office. */
  readonly announcedUntil: string;
  readonly yearEnd: YearEnd;
  /** Why the day (counted from 1970-01-01 in Japan) is closed. Throws CalendarNotCovered outside the data. */
  closedOn(day: DayNumber): ClosedReason | undefined;
}

export interface CalendarOptions {
  closures?: readonly Closure[];
  /** 29 December to 3 January unless given: the policy names no dates. */
  yearEnd?: YearEnd;
  /** 1 unless given. */
  version?: number;
}

/**
 * The desk's calendar: Monday to Friday except national holidays, year-end and closures. Source: policy ③, DESIGN §8.
 * Throws RangeError for a malformed year-end or closure and CalendarNotCovered for a closure outside the data.
 */
export function createCalendar({
  closures = [],
  yearEnd = DEFAULT_YEAR_END,
  version = 1,
}: CalendarOptions = {}): DeskCalendar {
  const first = dayOfDate(coveredFrom);
  const last = dayOfDate(coveredUntil);
  const covered = (day: DayNumber) => {
    if (!(day >= first && day <= last)) throw new CalendarNotCovered(dateOf(day), coveredFrom, coveredUntil);
  };
  const inYearEnd = yearEndTest(yearEnd);
  const closed = closureDays(closures, covered);

  // What is fixed by law comes first, then the desk's yearly rule, then the week; a closure is named only where it
  // alone closes the desk, so that its removal changes nothing on days that stay closed anyway.
  const closedOn = (day: DayNumber): ClosedReason | undefined => {
    covered(day);
    const date = dateOf(day);
    const name = holidays.get(date);
    if (name) return { reason: 'holiday', name };
    if (inYearEnd(date)) return { reason: 'year-end' };
    const weekday = weekdayOf(day);
    if (weekday === 0 || weekday === 6) return { reason: 'weekend' };
    const closure = closed.get(day);
    return closure && { reason: 'closure', ...(closure.reason && { name: closure.reason }) };
  };

  return { version, coveredFrom, coveredUntil, announcedUntil, yearEnd, closedOn };
}
