import type { Status } from '#contracts';
import type { Database } from '#database';
import type { DeskRules } from '../domain/rules.js';
import { firstShown, shownBy, type Showing } from '../domain/showing.js';
import { statusOf, turnOf, type Ticket } from '../domain/ticket.js';
import { dateChange } from '../domain/date-change.js';
import { inJapan } from '../domain/japan-time.js';
import type { LinePace } from '../desk/line-pace.js';
import { ticketSummary, ticketView, type TicketSummary, type TicketView } from '../domain/ticket-view.js';
import { intakeProblem } from '../http/problems.js';
import { type KnownTicketState, readTickets, ticketsOf } from '../store/read-tickets.js';
import { insertShown } from '../store/shown.js';
import { type Belongings, belongingsOf } from './belongings.js';

export interface Page {
  items: TicketSummary[];
  /** Cursor of the next page; absent on the last. */
  next?: string;
}

/** A text that the customer was shown, by its ids, and when. */
export type ShownView = Omit<Showing, 'ticketId' | 'to'>;

/** All that a customer is shown of a ticket. */
export type CustomerView = TicketView & { shown: ShownView[] };

/** A ticket as it was at a moment, with what its customer is shown; nothing of an erased one, or where nobody may look. */
export interface SeenTicket extends KnownTicketState {
  view?: CustomerView;
}

type MayOpen = (ticket: Ticket) => boolean;

const WAITING: readonly Status[] = ['queued', 'held'];

/** Shows customers their tickets. */
export class TicketReader {
  constructor(
    private readonly database: Database,
    private readonly desk: DeskRules,
    private readonly pace: LinePace,
  ) {}

  /** Throws Problem: not theirs (404), erased (410). */
  async one(ticketId: string, mayOpen: MayOpen): Promise<SeenTicket & { view: CustomerView }> {
    const [seen] = await this.many([ticketId], mayOpen);
    if (!seen || !mayOpen(seen.ticket)) throw intakeProblem('ticket-not-found');
    const { view } = seen;
    if (!view) throw intakeProblem('ticket-erased');
    return { ...seen, view };
  }

  /** The ticket alone, for its owner; nothing of it counts as shown. Throws Problem: not theirs (404), erased (410). */
  async open(ticketId: string, mayOpen: MayOpen): Promise<Ticket> {
    const [known] = await readTickets(this.database, [ticketId]);
    if (!known || !mayOpen(known.ticket)) throw intakeProblem('ticket-not-found');
    if (statusOf(known.ticket) === 'erased') throw intakeProblem('ticket-erased');
    return known.ticket;
  }

  /** Tickets in one state of the data, in no order, by as many queries as for one. What is shown of them is remembered. */
  async many(ticketIds: readonly string[], mayOpen: MayOpen): Promise<SeenTicket[]> {
    const isOpen = ({ ticket }: KnownTicketState) => mayOpen(ticket) && statusOf(ticket) !== 'erased';
    const { known, of } = await this.database.snapshot(async (tx) => {
      const known = await readTickets(tx, ticketIds);
      const open = known.filter(isOpen).map(({ ticket }) => ticket);
      return { known, of: await belongingsOf(this.database, tx, open) };
    });
    const views = await this.views(known.filter(isOpen), of);
    return known.map((state) => ({ ...state, view: views.get(state.ticket.ticketId) }));
  }

  private async views(
    known: readonly KnownTicketState[],
    of: Belongings,
  ): Promise<Map<string, CustomerView>> {
    const waits = await this.waits(known, of);
    const views = known.map(({ ticket }) => {
      const { turn } = turnOf(ticket);
      const view = ticketView(ticket, of.messages.get(ticket.ticketId) ?? [], this.desk, of.ahead.get(turn));
      return { ticket, view: { ...view, ...changeOf(ticket, of), ...waits.get(turn) } };
    });
    const shown = await this.remember(views, of);
    return new Map(
      views.map(({ ticket: { ticketId }, view }) => [
        ticketId,
        { ...view, shown: (shown.get(ticketId) ?? []).map(({ ticketId: _id, to: _to, ...told }) => told) },
      ]),
    );
  }

  /** When those in line may be started, by turn. */
  private async waits(
    known: readonly KnownTicketState[],
    { ahead, now }: Belongings,
  ): Promise<Map<number, Pick<TicketView, 'wait'>>> {
    const waiting = known.flatMap(({ ticket }) => {
      const { turn, date } = turnOf(ticket);
      const before = ahead.get(turn);
      if (before === undefined || !date) return [];
      return [{ turn, language: ticket.language, ahead: before, opensAt: date.opensAt }];
    });
    const waits = await this.pace.waitsOf(waiting, now);
    return new Map(waiting.map(({ turn }, index) => [turn, waits[index] ? { wait: waits[index] } : {}]));
  }

  /** What was shown of each ticket till now, and by these views for the first time (policy texts by their ids). */
  private async remember(
    views: readonly { ticket: Ticket; view: TicketView }[],
    { shown, now }: Belongings,
  ): Promise<Map<string, Showing[]>> {
    const all = views.map(({ ticket, view }) => {
      const before = shown.get(ticket.ticketId) ?? [];
      return { ticket, before, first: firstShown(shownBy(view, ticket, inJapan(now)), before) };
    });
    await insertShown(
      this.database,
      all.flatMap(({ first }) => first),
    );
    return new Map(all.map(({ ticket, before, first }) => [ticket.ticketId, [...before, ...first]]));
  }

  /** A customer's tickets, the latest turn first. `before`: the turn that the page before ended with. */
  async list(customer: string, limit: number, before?: number): Promise<Page> {
    const found = await ticketsOf(this.database, customer, limit + 1, before);
    const items = found.slice(0, limit).map(ticketSummary);
    return { items, ...(found.length > limit && { next: String(items.at(-1)!.turn) }) };
  }
}

/** How the date of a ticket that waits has moved last. */
const changeOf = (ticket: Ticket, { replaced }: Belongings): Pick<TicketView, 'dateChange'> => {
  const { turn, date } = turnOf(ticket);
  if (!date || !WAITING.includes(statusOf(ticket))) return {};
  const change = dateChange(date, replaced.get(turn) ?? []);
  return change ? { dateChange: change } : {};
};
