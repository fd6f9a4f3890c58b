import { isDeepStrictEqual } from 'node:util';
import type { Language } from '#contracts';
import type { EventStream } from '#platform';
import type { CustomerView, SeenTicket } from '../conversation/ticket-reader.js';
import type { Ticket } from '../domain/ticket.js';
import type { Wait } from '../domain/wait.js';

/** A move of the line is told a customer twice a second at most; a change of the ticket itself at once. */
const MOVES_EVERY_MILLIS = 500;
/** Characters of a conversation above which it is read again for each move of the line, so that none is kept. */
const MOST_KEPT = 20_000;

/** Where a ticket in line stands, and since when it may be offered. */
export interface Place {
  language: Language;
  turn: number;
  opensAt: string;
}

const lengthOf = ({ messages }: CustomerView): number =>
  messages.reduce((sum, { body }) => sum + body.length, 0);

const placeOf = ({ ahead, language, turn, opensAt }: CustomerView): Place | undefined =>
  ahead === undefined || opensAt === undefined ? undefined : { language, turn, opensAt };

/** Without what moves by itself. */
const withoutMoves = (view: CustomerView): CustomerView => ({ ...view, ahead: undefined, wait: undefined });

/** Somebody who watches a ticket: what they were shown last, and what is news to them. */
export class Watcher {
  readonly ticketId: string;
  /** Of the ticket as it was shown last. */
  version = '';
  /** Where the ticket stands in line; undefined for one that doesn't. */
  place?: Place;
  private ahead?: number;
  private view?: CustomerView;
  private sentAt = 0;

  constructor(
    private readonly stream: Pick<EventStream, 'send' | 'end' | 'lastEventId'>,
    readonly mayOpen: (ticket: Ticket) => boolean,
    seen: SeenTicket & { view: CustomerView },
  ) {
    this.ticketId = seen.ticket.ticketId;
    if (stream.lastEventId === seen.number) this.keep(seen.view, seen.version);
    else this.see(seen);
  }

  /** Shows the ticket anew, where that is news; ends where nothing is to be seen any more. */
  see({ ticket, version, number, view }: SeenTicket): void {
    if (!this.mayOpen(ticket)) this.stream.end();
    else if (!view)
      this.stream.end({
        event: 'erased',
        id: number,
        data: { ticketId: ticket.ticketId, status: 'erased' },
      });
    else if (this.view && isDeepStrictEqual(withoutMoves(this.view), withoutMoves(view)))
      this.version = version;
    else {
      this.keep(view, version);
      this.send(number, view);
    }
  }

  /** Whether it is time to tell that so many stand before the ticket now. */
  isNews(ahead: number): boolean {
    return ahead !== this.ahead && performance.now() >= this.sentAt + MOVES_EVERY_MILLIS;
  }

  /** Whether a move can be told without reading the ticket again. */
  get isKept(): boolean {
    return this.view !== undefined;
  }

  /** Tells that the line has moved. */
  move(number: number, ahead: number, wait: Wait | undefined): void {
    if (!this.view) return;
    const { wait: _before, ...view } = this.view;
    const moved = { ...view, ahead, ...(wait && { wait }) };
    this.keep(moved, this.version);
    this.send(number, moved);
  }

  private keep(view: CustomerView, version: string): void {
    this.version = version;
    this.place = placeOf(view);
    this.ahead = view.ahead;
    this.view = lengthOf(view) > MOST_KEPT ? undefined : view;
  }

  private send(number: number, view: CustomerView): void {
    this.sentAt = performance.now();
    this.stream.send({ event: 'ticket', id: number, data: view });
  }
}
