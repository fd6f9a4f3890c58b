import type { DateTime } from 'luxon';
import { businessDateOf, CalendarNotCovered, type DeskCalendar } from '#calendar';
import type { DateRule } from '#contracts';
import { editionInForce, type Edition, type Editions, type HelpCenter } from '#policy';
import { inJapan } from './japan-time.js';

/** The desk's rules as they are configured. */
export interface DeskRules {
  editions: Editions;
  helpCenter: HelpCenter;
  calendar: DeskCalendar;
  editionPin?: string;
  /** Business days that a customer has to answer what the desk asks; ANSWER_WITHIN_DAYS unless given. */
  answerWithinDays?: number;
}

/** The business date of an arrival, as the calendar here has it. */
export interface ExpectedDate {
  businessDate: string;
  /** RFC 3339 in JST. */
  opensAt: string;
  dateRule: DateRule;
}

/** What governs all turns that arrive at an instant (DESIGN §7, §8). */
export interface Rules {
  receivedAt: DateTime;
  /** The same, RFC 3339 in JST. */
  at: string;
  edition: Edition;
  /** No edition was in force yet: the oldest stands in. */
  beforeOldest: boolean;
  editions: Editions;
  helpCenter: HelpCenter;
  /** Absent past the holiday data. */
  date?: ExpectedDate;
}

export const rulesAt = (desk: DeskRules, receivedAt: DateTime): Rules => {
  const { editions, helpCenter, calendar, editionPin } = desk;
  const date = dateOf(receivedAt, calendar);
  return {
    receivedAt,
    at: inJapan(receivedAt),
    ...editionInForce(editions, receivedAt, editionPin),
    editions,
    helpCenter,
    ...(date && { date }),
  };
};

const dateOf = (receivedAt: DateTime, calendar: DeskCalendar): ExpectedDate | undefined => {
  try {
    const { businessDate, opensAt, rule } = businessDateOf(receivedAt, calendar);
    return { businessDate, opensAt, dateRule: rule };
  } catch (error) {
    // Nobody can say the date yet; tickets are taken all the same.
    if (error instanceof CalendarNotCovered) return undefined;
    throw error;
  }
};
