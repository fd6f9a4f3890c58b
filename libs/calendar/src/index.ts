export { businessDateOf, type BusinessDate, type DateRule } from './business-date.js';
export { closedReason, covers, isBusinessDay, type SkippedDay } from './business-days.js';
export type { Closure } from './closures.js';
export {
  createCalendar,
  type CalendarOptions,
  type ClosedReason,
  type DeskCalendar,
} from './desk-calendar.js';
export { deskState, type DeskState } from './desk-state.js';
export type { LocalName } from './holidays.js';
export { CalendarNotCovered } from './not-covered.js';
export type { YearEnd } from './year-end.js';
