import type { ReasonCode } from '../decide.js';
import type { InformationField } from '../inquiry.js';
import type { Topic } from '../topics.js';

/** The sentences of one language; words in braces are filled in. */
export interface WayOutTexts {
  topics: Record<Topic, string>;
  fields: Record<InformationField, string>;
  /** What each field is needed for. */
  fieldWhy: Record<InformationField, string>;
  betweenSentences: string;
  /** Between the fields of a list. */
  separator: string;
  /** A date as this language writes it, in luxon's tokens. */
  dateFormat: string;
  /** An edition as it is named to people. */
  edition: { ja: string; en: string };
  why: Record<ReasonCode, string>;
  /** The plan's part in declining a topic that no plan covers. */
  whyPlanOutOfScope: string;
  /** The edition in the customer's language, where that is not the one that decided. */
  sameElsewhere: string;
  differsElsewhere: string;
  beforeOldest: string;
  /** What to do instead; for an out-of-scope topic the topic's own advice. */
  instead: { planNotEntitled: string; planNotEntitledOutOfScope: string; informationMissing: string };
  outOfScope: Partial<Record<Topic, string>>;
  outOfScopeOther: string;
}
