import { decide, wayOut, type Decision, type Inquiry, type WayOut } from '#policy';
import type { ExpectedDate, Rules } from './rules.js';

/** What the policy is expected to say of an inquiry. Eligibility and scheduling have the last word. */
export interface Expectation
  extends Pick<Decision, 'outcome' | 'reasons' | 'edition'>, Partial<ExpectedDate> {
  missing?: Decision['missing'];
  /** What to do instead, or still; absent when accepted. */
  wayOut?: WayOut[];
}

/** Decision and business date that an inquiry is expected to get under the rules of its arrival (DESIGN §7, §8). */
export const expectationOf = (inquiry: Inquiry, rules: Rules): Expectation => {
  const decision = decide(inquiry, rules.edition);
  const { outcome, reasons, missing, edition } = decision;
  const { topic, language } = inquiry;
  const ways = wayOut(decision, { ...rules, topic, language });
  return {
    ...{ outcome, reasons, edition },
    ...(missing.length > 0 && { missing }),
    ...(ways.length > 0 && { wayOut: ways }),
    ...(outcome !== 'declined' && rules.date),
  };
};
