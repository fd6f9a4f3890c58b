import type { InquiryDecided } from '#contracts';
import type { Basis } from '#policy';

/** One decision: on which revision of which turn, what it was, and what it was made on. */
export type Decision = { turn: number } & InquiryDecided & {
    /** Enough to judge it again by another edition; absent on decisions made before it was kept. */
    basis?: Basis;
  };

/** What eligibility keeps of a ticket: the decisions it has made. */
export interface EligibilityFacts {
  ticketId: string;
  decisions: readonly Decision[];
}
