import type { Language, Outcome } from '../events/data.js';
import type { Status } from '../model/status.js';

export type { ServiceName } from '../events/services.js';

/** Something that was done to a turn at the desk of agents; who did it is not told. */
export interface LedgerStep {
  /** Grows in the order in which steps were committed. */
  entry: number;
  act: 'started' | 'requeued' | 'replied' | 'taken-out';
  /** Business time, RFC 3339. */
  at: string;
  /** The agent gave it away, so that somebody else is asked first (DESIGN §4.4). */
  givenAway?: true;
}

/** What one service says of a turn; each tells what it knows. */
export interface LedgerTurn {
  turn: number;
  /** Events of it that are parked there. */
  parked?: number;
  /** Intake and assignment: how it stands by their facts. */
  status?: Status;
  /** Intake and assignment: the revision of its latest inquiry. */
  revision?: number;
  /** Intake: its arrival, RFC 3339. */
  receivedAt?: string;
  /** Eligibility: its decisions, in the order in which they were made. */
  decisions?: { revision: number; outcome: Outcome }[];
  /** Scheduling: its business dates, one unless something is wrong. */
  dates?: string[];
  /** Assignment: once refused, held or passed, so that others could go before it (DESIGN §4.5). */
  steppedAside?: boolean;
  language?: Language;
  /** Assignment: RFC 3339. */
  opensAt?: string;
  steps?: LedgerStep[];
}

export interface LedgerTicket {
  ticketId: string;
  /** The stream of its events at every service. */
  partition: number;
  erased?: true;
  turns: LedgerTurn[];
}

/** Tickets of one service in the order of their ids. */
export interface LedgerPage {
  items: LedgerTicket[];
  /** The ticket after which the next page begins. */
  next?: string;
  /** Intake: the highest turn given so far. */
  lastTurn?: number;
}
