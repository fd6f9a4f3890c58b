import type { FindingKind, ServiceName } from '#ledger';

/** What is wrong with a turn, or on its way. */
export class FindingView {
  kind!: FindingKind;
  turn?: number;
  ticketId?: string;
  /** Whose word it is about */
  service?: ServiceName;
  detail!: string;
  /** Whether it says anything against the system */
  isWrong!: boolean;
}

export class LedgerView {
  /** How many turns were compared */
  turns!: number;
  /** How many findings there are, and how many of them are wrong */
  total!: number;
  wrong!: number;
  /** The first five hundred, those that are wrong first */
  items!: FindingView[];
}
