import type { Edition } from '#policy';

/** What agents may look at beyond the ticket, where the policy has a clause for it. Source: policy ④. */
export const LOOKS = ['activity-log', 'actual-screen'] as const;
export type Look = (typeof LOOKS)[number];

/** Why there is nothing to look at, in the order in which it is told. */
export const LOOK_REFUSALS = [
  'link-not-configured',
  'no-clause',
  'no-consent',
  'customer-unverified',
] as const;
export type LookRefusal = (typeof LOOK_REFUSALS)[number];

export interface LookedAt {
  /** The edition that governs the turn, where it is known here. */
  edition: Edition | undefined;
  /** Where the link leads; undefined where none is configured. */
  template: string | undefined;
  /** The customer consents, now, to this look. */
  consents: boolean;
  /** The pseudonym of a verified customer. */
  customer: string | undefined;
}

const CLAUSES = { 'activity-log': 'activityLog', 'actual-screen': 'actualScreen' } as const;

/**
 * Why a look is refused; undefined where it may be opened. A link that names the customer is for verified ones alone:
 * whoever states another's address must not open that person's records.
 */
export const refusalOf = (look: Look, about: LookedAt): LookRefusal | undefined => {
  const { edition, template, consents, customer } = about;
  const clause = edition?.clauses[CLAUSES[look]];
  if (template === undefined) return 'link-not-configured';
  if (!clause) return 'no-clause';
  if (clause.consent && !consents) return 'no-consent';
  return template.includes('{customer}') && customer === undefined ? 'customer-unverified' : undefined;
};
