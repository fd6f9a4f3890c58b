import type { NewEvent, TurnDated } from '#contracts';
import { dateTurn } from './date-turn.js';
import type { DatedTurn, SchedulingFacts } from './facts.js';

/** A turn's date under a later version of the calendar. */
export interface Redated {
  facts: SchedulingFacts;
  /** Rising by turn. */
  events: (NewEvent & { turn: number })[];
  /** The turns as they were dated before. */
  before: DatedTurn[];
}

/** Every day that a date names: the business date and the closed days passed over. */
export const daysOf = ({ businessDate, skipped }: TurnDated): string[] => [
  businessDate,
  ...skipped.map(({ date }) => date),
];

/**
 * Dates turns of a ticket again by their arrival, under the calendar of now (DESIGN §8). One that was dated under this
 * version, or a later one, is left alone: nobody is told twice.
 */
export const redate = (facts: SchedulingFacts, turns: readonly number[], now: string): Redated => {
  const { ticketId, calendar } = facts;
  const before = facts.dated.filter(
    ({ turn, date }) => turns.includes(turn) && date.calendarVersion < calendar.version,
  );
  const after = new Map(
    before.map((known) => [known.turn, { ...known, date: dateTurn(known.receivedAt, calendar) }]),
  );
  return {
    facts: { ...facts, dated: facts.dated.map((known) => after.get(known.turn) ?? known) },
    events: [...after.values()].map(({ turn, date }) => ({
      type: 'junban.turn.dated.v1',
      ticketId,
      turn,
      time: now,
      data: date,
    })),
    before,
  };
};
