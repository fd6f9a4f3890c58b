import type { LocalName } from '#calendar';
import type { TurnDate, TurnDated } from '#contracts';

/** A date of a turn that a later version of the calendar has replaced. */
export interface ReplacedDate {
  turn: number;
  date: TurnDated;
}

/** A day that moved a date: closed now, or open again. */
export interface MovingDay {
  date: string;
  now: 'closed' | 'open';
  /** Why it is closed, or was. */
  name?: LocalName;
}

/** What a customer who waits is told when the date has moved: the old one, the new one, and why. */
export interface DateChange {
  from: Pick<TurnDate, 'businessDate' | 'opensAt'>;
  to: Pick<TurnDate, 'businessDate' | 'opensAt'>;
  reasons: MovingDay[];
}

const CHANGEABLE = ['closure', 'year-end'];

/** Days that one date passes over and the other doesn't, for a reason that can change. */
const onlyIn = (date: TurnDated, other: TurnDated, now: MovingDay['now']): MovingDay[] =>
  date.skipped
    .filter(({ reason }) => CHANGEABLE.includes(reason))
    .filter((day) => !other.skipped.some((known) => known.date === day.date))
    .map(({ date: day, name }) => ({ date: day, now, ...(name && { name }) }));

/**
 * How a turn's date has moved last. Replaced dates come in any order; one with the same business date is no move. Pure.
 */
export const dateChange = (date: TurnDated, replaced: readonly TurnDated[]): DateChange | undefined => {
  const before = replaced
    .filter(({ businessDate, calendarVersion }) =>
      calendarVersion < date.calendarVersion ? businessDate !== date.businessDate : false,
    )
    .sort((a, b) => b.calendarVersion - a.calendarVersion)[0];
  if (!before) return undefined;
  const open = onlyIn(before, date, 'open').filter((day) => day.date <= date.businessDate);
  return {
    from: { businessDate: before.businessDate, opensAt: before.opensAt },
    to: { businessDate: date.businessDate, opensAt: date.opensAt },
    reasons: [...onlyIn(date, before, 'closed'), ...open],
  };
};
