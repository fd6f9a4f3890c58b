import type { TurnDated } from '#contracts';
import type { DeskCalendar } from '#calendar';

/** A dated turn: when it arrived and what date it was given. */
export interface DatedTurn {
  turn: number;
  receivedAt: string;
  date: TurnDated;
}

/** What scheduling knows of a ticket: its dated turns, and the calendar of this transaction. */
export interface SchedulingFacts {
  ticketId: string;
  dated: readonly DatedTurn[];
  calendar: DeskCalendar;
}
