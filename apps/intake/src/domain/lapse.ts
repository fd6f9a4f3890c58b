import { DateTime } from 'luxon';
import { deskState, isBusinessDay, type DeskCalendar } from '#calendar';
import type { Status } from '#contracts';
import type { Change } from './act.js';
import { withOwn, type OwnEvent } from './own-facts.js';
import { statusOf, turnOf, type Ticket } from './ticket.js';

/** Business days to answer in, where no other number is configured. */
export const ANSWER_WITHIN_DAYS = 10;

const JAPAN = { zone: 'Asia/Tokyo' };
const OPENED = { hour: 12 };

/** Whether the desk waits for the customer's answer: lapsing is for these alone. */
export const asks = (status: Status): boolean => status === 'information-needed' || status === 'question';

/** Goes so many business days away from a day, forward (1) or back (-1). */
const businessDaysFrom = (
  day: DateTime,
  count: number,
  direction: 1 | -1,
  calendar: DeskCalendar,
): DateTime => {
  let reached = day;
  for (let left = count; left > 0;) {
    reached = reached.plus({ days: direction });
    if (isBusinessDay(reached.toFormat('yyyy-MM-dd'), calendar)) left -= 1;
  }
  return reached;
};

/**
 * Until when a question can be answered: the closing of the n-th business day after the day on which it was asked,
 * RFC 3339 in JST. The policy names no time: this is our reading. Throws CalendarNotCovered past the holiday data.
 */
export const answerBy = (askedAt: DateTime, days: number, calendar: DeskCalendar): string => {
  const asked = askedAt.setZone(JAPAN.zone).startOf('day');
  const last = deskState(businessDaysFrom(asked, days, 1, calendar).set(OPENED), calendar);
  if (!last.open) throw new Error('a business day has a closing');
  return last.closesAt;
};

/**
 * What was asked before this instant and has had no answer has lapsed by now: the day on which `answerBy` ends for the
 * first time after now. Throws CalendarNotCovered past the holiday data.
 */
export const lapsedBefore = (now: DateTime, days: number, calendar: DeskCalendar): DateTime => {
  const today = now.setZone(JAPAN.zone).startOf('day');
  const state = deskState(today.set(OPENED), calendar);
  const isOver = state.open && now >= DateTime.fromISO(state.closesAt);
  // The last business day whose closing has come, and as many back as there was time to answer.
  return businessDaysFrom(isOver ? today.plus({ days: 1 }) : today, days, -1, calendar);
};

/** The ticket closed by itself, for nobody answered; undefined where nothing is asked any more. */
export const lapse = (ticket: Ticket, now: string): Change | undefined => {
  if (!asks(statusOf(ticket))) return undefined;
  const event: OwnEvent = {
    type: 'junban.ticket.lapsed.v1',
    ticketId: ticket.ticketId,
    turn: turnOf(ticket).turn,
    time: now,
    data: { lapsedAt: now, reason: 'information-not-given' },
  };
  return { ticket: { ...ticket, facts: withOwn(ticket.facts, event) }, events: [event] };
};
