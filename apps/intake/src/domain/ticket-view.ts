import { dateInForce, type DateRule, type Language, type Status } from '#contracts';
import { editionInForce, isTopic, wayOut, type Decision, type WayOut } from '#policy';
import { DateTime } from 'luxon';
import { CalendarNotCovered } from '#calendar';
import { closingOf, type Closing } from './closing.js';
import { sharesScreen } from './consent.js';
import { decisionInForce } from './decision-in-force.js';
import type { DateChange } from './date-change.js';
import { ANSWER_WITHIN_DAYS, answerBy } from './lapse.js';
import type { DeskRules } from './rules.js';
import { statusOf, turnOf, type Message, type Ticket } from './ticket.js';
import type { Wait } from './wait.js';

/** The decision, and what to do instead where it is no acceptance (DESIGN §7: no decline is silent). */
export interface DecisionView extends Decision {
  wayOut?: WayOut[];
}

/** A ticket in a list. */
export interface TicketSummary {
  ticketId: string;
  turn: number;
  revision: number;
  /** Arrival of the turn, RFC 3339 in JST. */
  receivedAt: string;
  status: Status;
  language: Language;
  topic: string;
  subject: string;
}

/** All that a customer sees of a ticket. */
export interface TicketView extends TicketSummary {
  decision?: DecisionView;
  businessDate?: string;
  opensAt?: string;
  dateRule?: DateRule;
  /** Turns of the same language that stand in line before it. */
  ahead?: number;
  /** While it waits: how its date has moved last. */
  dateChange?: DateChange;
  /** While in line: when it may be started, as far as that was measured. */
  wait?: Wait;
  /** What is asked for. */
  missing?: string[];
  /** Why support closed or declined it. */
  reason?: string;
  /** While something is asked: until when it can be answered, RFC 3339 in JST. */
  answerBy?: string;
  /** Why it was ended without an answer. */
  closing?: Closing;
  /** Whether the desk may look at the actual screen; absent where it may not. */
  screenSharing?: true;
  messages: Omit<Message, 'ticketId'>[];
}

export const ticketSummary = (ticket: Ticket): TicketSummary => {
  const { turn, inquiry } = turnOf(ticket);
  return {
    ticketId: ticket.ticketId,
    turn,
    revision: ticket.revision,
    receivedAt: inquiry.receivedAt,
    status: statusOf(ticket),
    language: ticket.language,
    topic: inquiry.topic,
    subject: ticket.statement.content.subject,
  };
};

const decisionView = (ticket: Ticket, desk: DeskRules): DecisionView | undefined => {
  const { inquiry, ...turn } = turnOf(ticket);
  const decision = decisionInForce({ ...turn, inquiry });
  // Eligibility may know an edition that has not come here yet.
  if (!decision || !isTopic(inquiry.topic) || !desk.editions.has(decision.edition)) return decision;
  const arrival = editionInForce(desk.editions, DateTime.fromISO(inquiry.receivedAt), desk.editionPin);
  const { topic } = inquiry;
  const { beforeOldest } = arrival;
  const ways = wayOut(decision, { ...desk, topic, language: ticket.language, beforeOldest });
  return ways.length > 0 ? { ...decision, wayOut: ways } : decision;
};

const missingNow = (status: Status, ticket: Ticket, decision?: Decision): string[] | undefined => {
  if (status === 'information-needed') return decision?.missing;
  return status === 'question' ? turnOf(ticket).reply?.missing : undefined;
};

const reasonNow = (status: Status, ticket: Ticket): string | undefined => {
  const { lapsed, reply } = turnOf(ticket);
  if (status === 'closed') return lapsed ?? reply?.reason;
  return status === 'declined' && reply?.then === 'declined' ? reply.reason : undefined;
};

const untilWhen = ({ askedAt }: Ticket, { calendar, answerWithinDays }: DeskRules): string | undefined => {
  if (askedAt === undefined) return undefined;
  try {
    return answerBy(DateTime.fromISO(askedAt), answerWithinDays ?? ANSWER_WITHIN_DAYS, calendar);
  } catch (error) {
    // Nobody can say yet; the ticket is shown all the same.
    if (error instanceof CalendarNotCovered) return undefined;
    throw error;
  }
};

/** What the customer sees. `ahead` is given for a ticket in line. Nothing in it could tell who answers (DESIGN §9). */
export const ticketView = (
  ticket: Ticket,
  messages: Message[],
  desk: DeskRules,
  ahead?: number,
): TicketView => {
  const summary = ticketSummary(ticket);
  const decision = decisionView(ticket, desk);
  const date = dateInForce(turnOf(ticket));
  const missing = missingNow(summary.status, ticket, decision);
  const reason = reasonNow(summary.status, ticket);
  const until = untilWhen(ticket, desk);
  const closing = closingOf(ticket, desk);
  return {
    ...summary,
    ...(decision && { decision }),
    ...(date && { businessDate: date.businessDate, opensAt: date.opensAt, dateRule: date.dateRule }),
    ...(ahead !== undefined && { ahead }),
    ...(missing && missing.length > 0 && { missing }),
    ...(reason !== undefined && { reason }),
    ...(until !== undefined && { answerBy: until }),
    ...(closing && { closing }),
    ...(sharesScreen(ticket) && { screenSharing: true }),
    messages: messages.map(({ ticketId: _, ...message }) => message),
  };
};
