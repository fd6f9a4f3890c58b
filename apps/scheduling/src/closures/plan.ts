import { DateTime } from 'luxon';
import { businessDateOf, CalendarNotCovered, changedDays, createCalendar, type LocalName } from '#calendar';
import type { DeskClosure } from '../domain/closure.js';
import { schedulingProblem } from '../http/problems.js';
import type { CalendarRow } from '../store/calendar-row.js';

/** Days on which the desk is to be closed, both ends included (YYYY-MM-DD, JST). */
export interface AskedClosure {
  from: string;
  to: string;
  reason: LocalName;
}

/** Throws Problem when days that are over are to be closed, which would change what customers were told. */
export const refusePast = ({ from }: AskedClosure, today: string): void => {
  if (from < today) throw schedulingProblem('closure-in-the-past', { params: { from, today } });
};

/**
 * The days from today on that a changed calendar says something else of. Throws Problem where the holiday data doesn't
 * reach over the closure to a business day after it.
 */
export const daysChanged = (
  before: CalendarRow,
  after: CalendarRow,
  today: string,
  closure?: DeskClosure,
): string[] => {
  try {
    const calendar = createCalendar(after);
    if (closure) businessDateOf(DateTime.fromISO(`${closure.to}T00:00:00+09:00`), calendar);
    return changedDays(createCalendar(before), calendar, today);
  } catch (error) {
    if (!(error instanceof CalendarNotCovered)) throw error;
    const { coveredFrom: from, coveredUntil: until } = error;
    throw schedulingProblem('closure-not-covered', { params: { from, until }, cause: error });
  }
};
