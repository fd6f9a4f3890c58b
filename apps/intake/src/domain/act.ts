import type { Attachment, Status } from '#contracts';
import type { Customer } from './customer.js';
import type { OwnEvent } from './own-facts.js';
import type { Rules } from './rules.js';
import type { Message, Statement, Ticket } from './ticket.js';

/** Whether an act belongs to the ticket's present turn, takes a new one, or is done already. */
export type Place = 'joins' | 'new-turn' | 'done';

/** What is given to an act. */
export interface Moment {
  customer: Customer;
  /** Business time, RFC 3339 in JST; on a new turn its arrival. */
  now: string;
  /** Id for what the customer writes. */
  messageId: string;
  /** The number of the new turn, and what governs it. */
  newTurn?: { turn: number; rules: Rules };
  /** Files for what the customer writes. */
  attachments?: readonly Attachment[];
}

/** What an act makes of a ticket; `message` when it adds to the conversation. */
export interface Change {
  ticket: Ticket;
  /** In the order in which they are stated. */
  events: OwnEvent[];
  message?: Message;
}

/** Something that a customer does to a ticket. Pure. */
export interface Act {
  /** Where it belongs, by the ticket's status. Throws Refusal. */
  placeIn: (status: Status) => Place;
  /** In which statuses it is writing, which somebody blocked may not do; none unless given. */
  isWriting?: (status: Status) => boolean;
  /** Nothing where the ticket says the same already. */
  change: (ticket: Ticket, moment: Moment) => Change | undefined;
  /** Whether files go with the text that the ticket states already; with the new text unless said. */
  filesJoin?: (statement: Statement) => boolean;
}
