import type { InquiryDecided } from '#contracts';

/** One decision: on which revision of which turn, and what it was. */
export type Decision = { turn: number } & InquiryDecided;

/** What eligibility keeps of a ticket: the decisions it has made. */
export interface EligibilityFacts {
  ticketId: string;
  decisions: readonly Decision[];
}
