import { AttachmentDto } from '#attachments';
import type { DateRule, Language, Outcome, Plan, Status } from '#contracts';
import { LookView } from './looks.dto.js';
import { DetailsView, DraftView, EnvironmentView, MergedTicketView, ReasonView } from './ticket-parts.dto.js';

/** What was said on a ticket. */
export class MessageView {
  messageId!: string;
  from!: 'customer' | 'support';
  at!: string;
  body!: string;
  /** The customer's statement that it is, or the latest one that a reply had seen */
  revision!: number;
  attachments?: AttachmentDto[];
}

/** What an agent noted for others. */
export class NoteView {
  at!: string;
  body!: string;
}

export class DecisionView {
  outcome!: Outcome;
  reasons!: ReasonView[];
  missing!: string[];
  edition!: string;
}

/** A ticket as agents read it. */
export class TicketView {
  ticketId!: string;
  turn!: number;
  /** Only on a ticket in the reader's own hand: without it nothing can be done to the ticket */
  fence?: number;
  /** Until when it stays in hand without another act; of an investigation, the closing of its date */
  leaseUntil?: string;
  /** The business date until which it is investigated */
  investigationUntil?: string;
  /** The customer's statements so far; a reply names the last one read */
  revision!: number;
  status!: Status;
  language?: Language;
  topic?: string;
  /** What an agent found it to be about, where that is not the topic chosen */
  correctedTopic?: string;
  /** Whether the customer consents, now, to having the actual screen looked at */
  sharesScreen!: boolean;
  /** What its holder may look at beyond the ticket, and what not */
  looks!: LookView[];
  plan?: Plan;
  receivedAt?: string;
  subject?: string;
  registeredEmail?: string;
  emailVerified?: boolean;
  environment?: EnvironmentView;
  details?: DetailsView;
  messages!: MessageView[];
  notes!: NoteView[];
  /** What the reader, and nobody else, has begun to write to the customer */
  draft?: DraftView;
  /** The ticket that goes on for this turn, which was closed as its duplicate */
  mergedInto?: MergedTicketView;
  /** The customer's tickets that were closed as duplicates of this one */
  merged?: MergedTicketView[];
  decision?: DecisionView;
  businessDate?: string;
  opensAt?: string;
  dateRule?: DateRule;
}

export class TicketListView {
  items!: TicketView[];
}

/** A turn in line. */
export class LineEntryView {
  turn!: number;
  ticketId!: string;
  language?: Language;
  topic?: string;
  businessDate?: string;
  opensAt?: string;
  state!: 'waiting' | 'in-hand';
}

export class LineView {
  /** The highest turn below which everything has an outcome: nothing above it is offered yet */
  watermark!: number;
  items!: LineEntryView[];
  /** Until when turns are given although the desk is closed */
  overtimeUntil?: string;
  /** To be sent as `after` for the next page */
  next?: number;
}

/** What an operator's pass has done. */
export class PassedView {
  /** The highest turn below which everything has an outcome or was passed */
  watermark!: number;
  /** How many turns were passed now */
  passed!: number;
  /** The first hundred of them */
  turns!: number[];
}

/** Whether turns are given although the desk is closed. */
export class OvertimeView {
  open!: boolean;
  until?: string;
  reason?: string;
}

/** An agent's own presence. */
export class PresenceView {
  status!: 'available' | 'away' | 'offline';
  languages!: Language[];
  capacity!: number;
  /** Turns in hand that count towards capacity: investigations don't */
  inHand!: number;
}

export class RepliedView {
  ticketId!: string;
  turn!: number;
  messageId!: string;
  repliedAt!: string;
  status!: string;
}

export class GivenBackView {
  ticketId!: string;
  turn!: number;
  status!: string;
}

export class InvestigationView {
  ticketId!: string;
  turn!: number;
  fence!: number;
  until!: string;
  /** The desk's closing of that date: then the turn stands in line again, at its own number */
  endsAt!: string;
}

export class InvestigationDatesView {
  /** Business dates, the earliest first */
  items!: string[];
}

export class TopicView {
  ticketId!: string;
  turn!: number;
  /** What the customer chose; decision and date stay as they are */
  topic?: string;
  correctedTopic!: string;
}
