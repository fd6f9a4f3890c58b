import type { TicketFacts } from '#contracts';
import type { Message } from './ticket.js';

/** What an event of another service is applied to. */
export interface KnownTicket {
  facts: TicketFacts;
  /** What support has written, new in this batch. */
  replies: readonly Message[];
}
