/** The JSON data of each event type (DESIGN §5). Instants are RFC 3339 with offset, dates are JST calendar dates YYYY-MM-DD. */

export type Language = 'ja' | 'en';
export type Plan = 'paid' | 'free' | 'guest';
export type Outcome = 'accepted' | 'declined' | 'information-needed';
export type ReplyThen = 'answered' | 'question' | 'closed' | 'declined';
export type DateRule = 'same-day' | 'after-hours' | 'closed-day';

export interface Environment {
  browser?: string;
  browserVersion?: string;
  device?: string;
}

export interface Details {
  steps?: string;
  errorMessage?: string;
  exchange?: string;
  coin?: string;
  blockchain?: string;
  connection?: string;
  fileType?: string;
}

/** A file on a message; its bytes lie in the store that both sides share. */
export interface Attachment {
  attachmentId: string;
  /** For people to read; of support's files it tells nothing. */
  name: string;
  /** Media type, by content. */
  type: string;
  /** Bytes. */
  size: number;
  /** Of the bytes as they are kept, in hexadecimal. */
  sha256: string;
}

/** What the customer wrote; absent once the ticket is erased. */
export interface InquiryContent {
  subject: string;
  message: string;
  registeredEmail?: string;
  emailVerified?: boolean;
  environment?: Environment;
  details?: Details;
  /** All files of the message, those that were added to it later included. */
  attachments?: Attachment[];
}

/** What was written on a ticket; absent once it is erased. */
export interface MessageContent {
  body: string;
  attachments?: Attachment[];
}

/** The whole inquiry at one revision: first, completed with information, or a follow-up on a new turn. */
export interface InquiryReceived {
  revision: number;
  /** Arrival of the turn, which later revisions of it keep. */
  receivedAt: string;
  /** When this statement was made. */
  statedAt: string;
  messageId: string;
  language: Language;
  topic: string;
  plan: Plan;
  edition: string;
  content?: InquiryContent;
}

export interface MessageAdded {
  revision: number;
  messageId: string;
  sentAt: string;
  content?: MessageContent;
}

export interface ConsentChanged {
  consent: 'actual-screen';
  granted: boolean;
  changedAt: string;
}

export interface TicketWithdrawn {
  withdrawnAt: string;
}

export interface TicketLapsed {
  lapsedAt: string;
  reason: 'information-not-given';
}

export interface TicketErased {
  erasedAt: string;
}

export interface Reason {
  code: 'out-of-scope' | 'plan-not-entitled' | 'information-missing';
  /** The circled number of the Japanese edition or the heading of the English one. */
  section: string;
}

export interface InquiryDecided {
  /** The revision that was judged. */
  revision: number;
  receivedAt: string;
  language: Language;
  outcome: Outcome;
  reasons: Reason[];
  missing: string[];
  edition: string;
}

/** How many of the turn's events are parked at the publishing service now; 0 ends the hold. */
export interface TurnHeld {
  parked: number;
}

export interface SkippedDay {
  date: string;
  reason: 'weekend' | 'holiday' | 'year-end' | 'closure';
  name?: { ja: string; en: string };
}

/** A turn's date as one calendar version gives it. */
export interface TurnDate {
  calendarVersion: number;
  businessDate: string;
  /** 10:00 JST of the business date. */
  opensAt: string;
  dateRule: DateRule;
}

export interface TurnDated extends TurnDate {
  skipped: SkippedDay[];
}

export interface CalendarChanged {
  calendarVersion: number;
  closures: { from: string; to: string; reason: { ja: string; en: string } }[];
}

/** An agent was given the turn, under the date that held then. */
export interface TurnStarted {
  fence: number;
  date: TurnDate;
}

export interface TurnRequeued {
  fence: number;
}

/** Support's statement; it ends the assignment whatever `then` says. */
export interface TurnReplied {
  fence: number;
  then: ReplyThen;
  /** The customer's latest revision that the writer had seen. */
  revisionSeen: number;
  messageId: string;
  repliedAt: string;
  date: TurnDate;
  /** Paths of the fields that a question asks for. */
  missing?: string[];
  /** A code such as "merged", never words of a person: it outlives the erasure of the ticket. */
  reason?: string;
  content?: MessageContent;
}

export interface LineAdvanced {
  watermark: number;
}

/** Every event type of the desk, by its CloudEvents type. */
export interface EventData {
  'junban.inquiry.received.v1': InquiryReceived;
  'junban.message.added.v1': MessageAdded;
  'junban.consent.changed.v1': ConsentChanged;
  'junban.ticket.withdrawn.v1': TicketWithdrawn;
  'junban.ticket.lapsed.v1': TicketLapsed;
  'junban.ticket.erased.v1': TicketErased;
  'junban.inquiry.decided.v1': InquiryDecided;
  'junban.turn.held.v1': TurnHeld;
  'junban.turn.dated.v1': TurnDated;
  'junban.calendar.changed.v1': CalendarChanged;
  'junban.turn.started.v1': TurnStarted;
  'junban.turn.requeued.v1': TurnRequeued;
  'junban.turn.replied.v1': TurnReplied;
  'junban.line.advanced.v1': LineAdvanced;
}

export type EventType = keyof EventData;
