import type { Status } from '#contracts';
import type { Database } from '#database';
import { inJapan } from '../domain/japan-time.js';
import type { DeskRules } from '../domain/rules.js';
import { firstShown, shownBy, type Showing } from '../domain/showing.js';
import { statusOf, turnOf, type Ticket } from '../domain/ticket.js';
import { dateChange } from '../domain/date-change.js';
import type { LinePace } from '../desk/line-pace.js';
import { ticketSummary, ticketView, type TicketSummary, type TicketView } from '../domain/ticket-view.js';
import { intakeProblem } from '../http/problems.js';
import { messagesOf } from '../store/messages.js';
import { readTicket, ticketsOf } from '../store/read-tickets.js';
import { replacedDatesOf } from '../store/replaced-dates.js';
import { insertShown, shownOf } from '../store/shown.js';
import { countAhead } from '../store/waiting-counters.js';

export interface Page {
  items: TicketSummary[];
  /** Cursor of the next page; absent on the last. */
  next?: string;
}

const WAITING: readonly Status[] = ['queued', 'held'];

/** A text that the customer was shown, by its ids, and when. */
export type ShownView = Omit<Showing, 'ticketId' | 'to'>;

/** Shows customers their tickets. */
export class TicketReader {
  constructor(
    private readonly database: Database,
    private readonly desk: DeskRules,
    private readonly pace: LinePace,
  ) {}

  /** Throws Problem: not theirs (404), erased (410). */
  async one(
    ticketId: string,
    mayOpen: (ticket: Ticket) => boolean,
  ): Promise<TicketView & { shown: ShownView[] }> {
    const ticket = await readTicket(this.database, ticketId);
    if (!ticket || !mayOpen(ticket)) throw intakeProblem('ticket-not-found');
    const status = statusOf(ticket);
    if (status === 'erased') throw intakeProblem('ticket-erased');
    const messages = await messagesOf(this.database, ticketId);
    const ahead =
      status === 'queued' ? await countAhead(this.database, ticket.language, turnOf(ticket).turn) : undefined;
    const view = {
      ...ticketView(ticket, messages, this.desk, ahead),
      ...(await this.waiting(ticket, ahead)),
    };
    return { ...view, shown: await this.remember(ticket, view) };
  }

  /** What is told of the wait, while the ticket waits. */
  private async waiting(ticket: Ticket, ahead?: number): Promise<Pick<TicketView, 'dateChange' | 'wait'>> {
    const { turn, date } = turnOf(ticket);
    if (!date || !WAITING.includes(statusOf(ticket))) return {};
    const change = dateChange(date, await replacedDatesOf(this.database, turn));
    const { opensAt } = date;
    const wait =
      ahead === undefined ? undefined : await this.pace.waitOf(ticket.language, { ahead, opensAt });
    return { ...(change && { dateChange: change }), ...(wait && { wait }) };
  }

  /** What was shown of the ticket till now, and by this view for the first time (policy texts by their ids). */
  private async remember(ticket: Ticket, view: TicketView): Promise<ShownView[]> {
    const before = await shownOf(this.database, ticket.ticketId);
    const now = shownBy(view, ticket, inJapan(await this.database.businessNow()));
    const first = firstShown(now, before);
    await insertShown(this.database, first);
    return [...before, ...first].map(({ ticketId: _id, to: _to, ...shown }) => shown);
  }

  /** A customer's tickets, the latest turn first. `before`: the turn that the page before ended with. */
  async list(customer: string, limit: number, before?: number): Promise<Page> {
    const found = await ticketsOf(this.database, customer, limit + 1, before);
    const items = found.slice(0, limit).map(ticketSummary);
    return { items, ...(found.length > limit && { next: String(items.at(-1)!.turn) }) };
  }
}
