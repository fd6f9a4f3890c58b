import type { Language, ReplyThen, Status } from '#contracts';

/** A turn of a ticket at a glance. */
export class TurnSummaryView {
  ticketId!: string;
  turn!: number;
  status!: Status;
  language?: Language;
  topic?: string;
  /** What an agent found it to be about, where that is not the topic chosen */
  correctedTopic?: string;
  subject?: string;
  receivedAt?: string;
  businessDate?: string;
}

/** Another ticket of the same customer, at its highest turn. */
export class PastTicketView extends TurnSummaryView {
  /** How support replied last */
  lastReply?: ReplyThen;
  /** Whether the address that links the tickets was verified; if not, they may be of different people */
  verified!: boolean;
}

export class HistoryView {
  items!: PastTicketView[];
  /** To be sent as `after` for the next page */
  next?: number;
}

/** A turn on which something was found. */
export class FoundTurnView extends TurnSummaryView {
  /** Where it stands; `turn`: it is the turn's number */
  found!: 'turn' | 'subject' | 'customer' | 'support' | 'note';
  /** What stands around it */
  excerpt?: string;
}

export class FoundTurnsView {
  items!: FoundTurnView[];
  /** There may be more: to be sent as `next`. A page can hold fewer than asked for, or none */
  next?: number;
}
