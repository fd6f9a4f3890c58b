import type { Outcome, Reason } from '#contracts';
import type { ReasonCode } from '#policy';

export class EditionView {
  id!: string;
  language!: 'ja' | 'en';
  effectiveDate!: string;
  lastUpdated!: string;
  /** From which instant it can govern */
  inForceFrom!: string;
  /** Whether it governs what arrives at the instant asked about */
  inForce!: boolean;
}

export class EditionsView {
  items!: EditionView[];
}

export class DecidedView {
  outcome!: Outcome;
  reasons!: Reason[];
  missing!: string[];
  edition!: string;
  /** No edition was in force then: the oldest stood in */
  beforeOldest?: boolean;
}

export class LocalTextView {
  ja!: string;
  en!: string;
}

export class HoursView {
  section!: string;
  /** HH:MM in Japan */
  opens!: string;
  closes!: string;
  closedOn!: ('weekend' | 'holiday' | 'year-end')[];
}

export class LanguagesView {
  section!: string;
  list!: ('ja' | 'en')[];
}

/** How an edition treats a topic. */
export class TopicRuleView {
  topic!: string;
  name!: LocalTextView;
  scope!: 'in' | 'out';
  section!: string;
  /** Whether the free plan and guests may ask about it */
  freePlan!: boolean;
}

/** A field that may be asked for; of every topic unless topics are named. */
export class InformationRuleView {
  field!: string;
  name!: LocalTextView;
  topics?: string[];
  /** Asked only where this kind of connection was chosen */
  connection?: string;
}

export class PolicyTextView {
  id!: string;
  section!: string;
  text!: LocalTextView;
  /** Of a clause: whether it needs the customer's consent on each ticket */
  consent?: boolean;
}

/** What an edition says, in our own words. */
export class EditionRulesView {
  id!: string;
  language!: 'ja' | 'en';
  effectiveDate!: string;
  lastUpdated!: string;
  hours!: HoursView;
  languages!: LanguagesView;
  topics!: TopicRuleView[];
  /** The section that information is asked for under */
  informationSection!: string;
  information!: InformationRuleView[];
  clauses!: PolicyTextView[];
  notices!: PolicyTextView[];
}

export class EditionRulesListView {
  items!: EditionRulesView[];
}

export class DifferenceView {
  kind!: string;
  about!: string;
  text!: LocalTextView;
}

export class DifferencesView {
  from!: string;
  to!: string;
  items!: DifferenceView[];
}

export class ReasonView {
  code!: ReasonCode;
  /** Of the edition that says so */
  section!: string;
}

export class OutcomeChangeView {
  ticketId!: string;
  turn!: number;
  revision!: number;
  /** The edition that decided */
  edition!: string;
  from!: Outcome;
  to!: Outcome;
  reasons!: ReasonView[];
}

export class SimulationView {
  edition!: string;
  /** Turns of this page that were judged again */
  judged!: number;
  /** Turns decided before what they were decided on was kept */
  notKept!: number;
  changes!: OutcomeChangeView[];
  /** To be sent as `after` for the next page; absent on the last */
  next?: string;
}

/** How turns of one topic were decided by the policy */
export class TopicOutcomesView {
  topic!: string;
  name!: LocalTextView;
  accepted!: number;
  informationNeeded!: number;
  declined!: number;
  /** Of those declined: how often each reason was given */
  reasons!: Record<string, number>;
}

export class OutcomesView {
  /** Of this page of tickets: pages are added up */
  items!: TopicOutcomesView[];
  /** To be sent as `after` for the next page; absent on the last */
  next?: string;
}
