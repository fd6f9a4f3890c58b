import type { Outcome, Reason } from '#contracts';
import { decide, type Edition, inquiryOf } from '#policy';
import type { EligibilityFacts } from './facts.js';
import { outcomesOf } from './outcomes.js';

/** A turn that another edition would have decided otherwise. */
export interface OutcomeChange {
  ticketId: string;
  turn: number;
  revision: number;
  /** The edition that decided. */
  edition: string;
  from: Outcome;
  to: Outcome;
  /** Why, by the other edition. */
  reasons: Reason[];
}

/** What another edition would make of stored outcomes. */
export interface Simulated {
  /** Turns judged again. */
  judged: number;
  /** Turns decided before what they were decided on was kept: nobody can judge them again. */
  notKept: number;
  changes: OutcomeChange[];
}

/** Judges the outcomes of tickets again by an edition. Nothing is changed. Pure. */
export function simulate(tickets: readonly EligibilityFacts[], edition: Edition): Simulated {
  const simulated: Simulated = { judged: 0, notKept: 0, changes: [] };
  for (const ticket of tickets)
    for (const { turn, revision, outcome: from, edition: by, basis } of outcomesOf(ticket)) {
      if (!basis) {
        simulated.notKept += 1;
        continue;
      }
      simulated.judged += 1;
      const { outcome: to, reasons } = decide(inquiryOf(basis), edition);
      const { ticketId } = ticket;
      if (to !== from) simulated.changes.push({ ticketId, turn, revision, edition: by, from, to, reasons });
    }
  return simulated;
}
