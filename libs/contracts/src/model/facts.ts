import type {
  DateRule,
  InquiryDecided,
  InquiryReceived,
  ReplyThen,
  TicketLapsed,
  TurnDate,
  TurnDated,
} from '../events/data.js';
import type { Position } from '../events/event.js';
import type { ServiceName } from '../events/services.js';

export type { DateRule, TurnDate };

/** The latest known inquiry of a turn, without what people wrote. */
export type InquiryFact = Pick<
  InquiryReceived,
  'revision' | 'receivedAt' | 'language' | 'topic' | 'plan' | 'edition'
>;

/** The decision on the highest revision that is known to be judged. */
export type DecisionFact = Pick<InquiryDecided, 'revision' | 'outcome' | 'reasons' | 'missing' | 'edition'>;

/** The latest step of the turn's assignments: the highest fence; at one fence its end beats its start. */
export type AssignmentFact =
  { fence: number; phase: 'started'; date: TurnDate } | { fence: number; phase: 'requeued' | 'replied' };

/** Support's last reply: that of the highest fence. */
export interface ReplyFact {
  fence: number;
  then: ReplyThen;
  revisionSeen: number;
  date: TurnDate;
  missing?: string[];
  reason?: string;
}

/** How many of the turn's events are parked at one service. */
export interface HeldFact {
  at: Position;
  parked: number;
}

/** What is known of one turn (DESIGN §5). Facts only ever grow by their own order, so that arrival order is of no account. */
export interface TurnFacts {
  turn: number;
  /** Highest revision of any statement on this turn; 0 while none is known. */
  statement: number;
  inquiry?: InquiryFact;
  decision?: DecisionFact;
  /** Lowest revision that was accepted: once accepted, a turn stays accepted. */
  acceptedRevision?: number;
  /** A decline or a request for information is known, in force or not. */
  refusedOnce?: true;
  date?: TurnDated;
  assignment?: AssignmentFact;
  reply?: ReplyFact;
  held: Partial<Record<ServiceName, HeldFact>>;
  withdrawn?: true;
  lapsed?: TicketLapsed['reason'];
  /** An outcome was once known: never undone, so that the watermark never goes back. */
  settled: boolean;
}

/** What a service knows of one ticket: its turns in rising order, and what holds for the whole of it. */
export interface TicketFacts {
  ticketId: string;
  turns: TurnFacts[];
  erased?: true;
  /** Consent to look at the customer's actual screen. */
  actualScreen?: { at: Position; granted: boolean };
}

/** A ticket of which nothing is known yet. */
export const unknownTicket = (ticketId: string): TicketFacts => ({ ticketId, turns: [] });

/** A turn of which nothing is known yet. */
export const unknownTurn = (turn: number): TurnFacts => ({ turn, statement: 0, held: {}, settled: false });
