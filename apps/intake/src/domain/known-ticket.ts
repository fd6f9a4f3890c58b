import type { TicketFacts } from '#contracts';
import type { Message } from './ticket.js';

/** What an event of another service is applied to. */
export interface KnownTicket {
  facts: TicketFacts;
  /** What support has written, new in this batch. */
  replies: readonly Message[];
  /** Turns of it that were given before a restore from a backup and are lost. */
  lost: readonly number[];
}
