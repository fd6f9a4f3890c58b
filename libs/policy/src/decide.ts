import type { Edition, Section } from './edition.js';
import { isEntitled } from './entitlement.js';
import type { InformationField, Inquiry } from './inquiry.js';
import { missingInformation } from './missing-information.js';

export type Outcome = 'accepted' | 'declined' | 'information-needed';

/** In the order in which reasons are given. */
export const REASON_CODES = ['out-of-scope', 'plan-not-entitled', 'information-missing'] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

export interface Reason {
  code: ReasonCode;
  section: Section;
}

/** What an edition says of an inquiry: DESIGN §1. */
export interface Decision {
  outcome: Outcome;
  /** All that hold, in the order of REASON_CODES; none when accepted. */
  reasons: Reason[];
  /** Paths such as "environment.browser", whatever the outcome. */
  missing: InformationField[];
  /** Id of the edition that decided. */
  edition: string;
}

/**
 * Decides an inquiry by one edition: the chosen topic, the plan and the fields decide, never the words in the text.
 * Total over topics, plans, editions and information. Source: policy ②, ④ and ⑤, DESIGN §7.
 */
export function decide(inquiry: Inquiry, edition: Edition): Decision {
  const { scope, section } = edition.topics[inquiry.topic];
  const missing = missingInformation(inquiry, edition);
  const reasons: Reason[] = [];
  if (scope === 'out') reasons.push({ code: 'out-of-scope', section });
  if (!isEntitled(inquiry.plan, inquiry.topic, edition)) {
    reasons.push({ code: 'plan-not-entitled', section: edition.entitlement.section });
  }
  const declined = reasons.length > 0;
  if (missing.length > 0) reasons.push({ code: 'information-missing', section: edition.information.section });
  const outcome = declined ? 'declined' : missing.length > 0 ? 'information-needed' : 'accepted';
  return { outcome, reasons, missing, edition: edition.id };
}
