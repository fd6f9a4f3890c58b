export { businessDateOf, type BusinessDate, type DateRule } from './business-date.js';
export { businessDaysAfter, closedReason, covers, isBusinessDay, type SkippedDay } from './business-days.js';
export { changedDays } from './changed-days.js';
export { closedDaysBetween, type ClosedDay } from './closed-days.js';
export { closedDaysBefore } from './closed-run.js';
export type { Closure } from './closures.js';
export { coverageAt, RENEW_WITHIN_DAYS, type Coverage } from './coverage.js';
export { closingOn, lastDateOver } from './date-over.js';
export {
  createCalendar,
  type CalendarOptions,
  type ClosedReason,
  type DeskCalendar,
} from './desk-calendar.js';
export { deskState, type DeskState } from './desk-state.js';
export { dateBefore, isDate, japanInstant } from './japan-time.js';
export type { LocalName } from './local-name.js';
export { CalendarNotCovered } from './not-covered.js';
export { afterOpenMillis, openMillisBetween } from './open-time.js';
export { DEFAULT_YEAR_END, parseYearEnd, type YearEnd } from './year-end.js';
