import type { Attachment, Language, TicketFacts } from '#contracts';
import type { ReplacedDate } from './date-change.js';
import type { Message } from './ticket.js';

/** When a turn was started, in business time (RFC 3339). */
export interface FirstStart {
  turn: number;
  fence: number;
  language: Language;
  receivedAt: string;
  startedAt: string;
}

/** What support has written, with its files. */
export interface SupportReply extends Omit<Message, 'attachments'> {
  attachments?: readonly Attachment[];
}

/** What an event of another service is applied to. */
export interface KnownTicket {
  facts: TicketFacts;
  /** What support has written, new in this batch. */
  replies: readonly SupportReply[];
  /** Turns of it that were given before a restore from a backup and are lost. */
  lost: readonly number[];
  /** Dates that have been replaced, new in this batch. */
  replaced?: readonly ReplacedDate[];
  /** Turns that were started, new in this batch. */
  starts?: readonly FirstStart[];
}
