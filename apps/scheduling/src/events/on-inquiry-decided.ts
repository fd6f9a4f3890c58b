import { CalendarNotCovered } from '#calendar';
import type { TurnDated } from '#contracts';
import { DomainError, type Handler } from '#messaging';
import { dateTurn } from '../domain/date-turn.js';
import type { SchedulingFacts } from '../domain/facts.js';

/** Past the holiday data the event is parked, and its turn held: never a guessed date. */
const dateOrPark = (...arrival: Parameters<typeof dateTurn>): TurnDated => {
  try {
    return dateTurn(...arrival);
  } catch (error) {
    if (error instanceof CalendarNotCovered) throw new DomainError(error.message);
    throw error;
  }
};

/** A turn is dated once, at its first accepted decision, by its arrival (DESIGN §5.2, §8). */
export const onInquiryDecided: Handler<'junban.inquiry.decided.v1', SchedulingFacts> = (
  facts,
  { ticketId, turn, data },
  { now },
) => {
  const isDated = facts.dated.some((known) => known.turn === turn);
  if (turn === undefined || isDated || data.outcome !== 'accepted') return { facts };
  const date = dateOrPark(data.receivedAt, facts.calendar);
  return {
    facts: { ...facts, dated: [...facts.dated, { turn, receivedAt: data.receivedAt, date }] },
    events: [{ type: 'junban.turn.dated.v1', ticketId, turn, time: now, data: date }],
  };
};
