/** A turn, and since when it waited or was in hand */
export class TurnSinceView {
  turn!: number;
  since!: string;
}

/** What must not happen when a turn is given */
export class ViolationView {
  kind!: 'overtaken' | 'above-watermark' | 'before-opening' | 'closed' | 'held-twice';
  /** The turn given */
  turn!: number;
  /** To whom, as the opaque id that only operators see */
  agentId!: string;
  at!: string;
  /** The entry of the audit trail that says so */
  entry!: number;
  /** The turn that should have come first, or was in hand already */
  over?: TurnSinceView;
}

export class ViolationsView {
  total!: number;
  /** The first thousand */
  items!: ViolationView[];
}

export class SkipView {
  turn!: number;
  agentId!: string;
  at!: string;
  reason?: string;
}

export class SkipsView {
  total!: number;
  /** The first thousand */
  items!: SkipView[];
}

/** A turn that was answered before a lower one in the same hands, neither answered before */
export class AnswerOutOfOrderView {
  turn!: number;
  agentId!: string;
  at!: string;
  before!: TurnSinceView;
}

export class AnswersOutOfOrderView {
  total!: number;
  /** The first thousand */
  items!: AnswerOutOfOrderView[];
}

/** Nearest ranks, in whole seconds */
export class PercentilesView {
  p50!: number;
  p90!: number;
  p99!: number;
}

export class WaitsView {
  /** How many turns it is about */
  turns!: number;
  /** Within support hours of business days */
  businessSeconds?: PercentilesView;
  clockSeconds?: PercentilesView;
}

/** Waits since the turn was received */
export class WaitsOfLanguageView {
  toFirstStart!: WaitsView;
  toFirstAnswer!: WaitsView;
}

/** How the line was kept in a period, by the audit trail alone */
export class ComplianceView {
  from!: string;
  to!: string;
  /** How often a turn was given */
  offered!: number;
  violations!: ViolationsView;
  skips!: SkipsView;
  /** How often turns stood in line again, by cause */
  reassignments!: Record<string, number>;
  firstAnswersOutOfOrder!: AnswersOutOfOrderView;
  /** Claims that passed over a turn because their agent had given it away */
  leftToOthers!: number;
  /** By language */
  waits!: Record<string, WaitsOfLanguageView>;
}
