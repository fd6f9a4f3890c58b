import type { Database } from '#database';
import type { DeskRules } from '../domain/rules.js';
import { statusOf, turnOf, type Ticket } from '../domain/ticket.js';
import { ticketSummary, ticketView, type TicketSummary, type TicketView } from '../domain/ticket-view.js';
import { intakeProblem } from '../http/problems.js';
import { messagesOf } from '../store/messages.js';
import { readTicket, ticketsOf } from '../store/read-tickets.js';
import { countAhead } from '../store/waiting-counters.js';

export interface Page {
  items: TicketSummary[];
  /** Cursor of the next page; absent on the last. */
  next?: string;
}

/** Shows customers their tickets. */
export class TicketReader {
  constructor(
    private readonly database: Database,
    private readonly desk: DeskRules,
  ) {}

  /** Throws Problem: not theirs (404), erased (410). */
  async one(ticketId: string, mayOpen: (ticket: Ticket) => boolean): Promise<TicketView> {
    const ticket = await readTicket(this.database, ticketId);
    if (!ticket || !mayOpen(ticket)) throw intakeProblem('ticket-not-found');
    const status = statusOf(ticket);
    if (status === 'erased') throw intakeProblem('ticket-erased');
    const messages = await messagesOf(this.database, ticketId);
    const ahead =
      status === 'queued' ? await countAhead(this.database, ticket.language, turnOf(ticket).turn) : undefined;
    return ticketView(ticket, messages, this.desk, ahead);
  }

  /** A customer's tickets, the latest turn first. `before`: the turn that the page before ended with. */
  async list(customer: string, limit: number, before?: number): Promise<Page> {
    const found = await ticketsOf(this.database, customer, limit + 1, before);
    const items = found.slice(0, limit).map(ticketSummary);
    return { items, ...(found.length > limit && { next: String(items.at(-1)!.turn) }) };
  }
}
