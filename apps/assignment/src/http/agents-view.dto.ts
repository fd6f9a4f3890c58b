import type { Language } from '#contracts';

/** A turn that an agent has in hand. */
export class InHandView {
  turn!: number;
  ticketId!: string;
  since!: string;
  /** Until when it stays in hand without another act; of an investigation, the closing of its date */
  leaseUntil!: string;
  /** The business date until which it is investigated */
  investigationUntil?: string;
}

/** An agent by opaque id: who that is, nobody is told here. */
export class AgentView {
  agentId!: string;
  status!: 'available' | 'away' | 'offline';
  /** Whether they are there to take turns: available, and seen or connected lately */
  present!: boolean;
  /** How their live stream stands: never opened since they became available, open, or lost */
  stream!: 'none' | 'live' | 'lost';
  languages!: Language[];
  capacity!: number;
  /** Since when they have been waiting for a turn; absent while they have any in hand, or aren't there */
  idleSince?: string;
  inHand!: InHandView[];
}

export class AgentListView {
  items!: AgentView[];
  /** To be sent as `after` for the next page */
  next?: string;
}

export class TakenAwayView {
  ticketId!: string;
  /** The turns that stand in line again, at their own numbers */
  turns!: number[];
}
