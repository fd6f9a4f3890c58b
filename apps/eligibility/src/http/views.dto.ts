import type { Outcome, Reason } from '#contracts';

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

export class OutcomeChangeView {
  ticketId!: string;
  turn!: number;
  revision!: number;
  /** The edition that decided */
  edition!: string;
  from!: Outcome;
  to!: Outcome;
  reasons!: Reason[];
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
