import type { Language } from '#contracts';
import type { EventStream } from '#platform';
import type { CustomerView, SeenTicket } from '../conversation/ticket-reader.js';
import type { Ticket } from '../domain/ticket.js';
import type { Wait } from '../domain/wait.js';

/** A move of the line is told a customer three times a second at most; a change of the ticket itself at once. */
const MOVES_EVERY_MILLIS = 330;
/** Characters above which a ticket is read again for each move of the line, so that no long conversation is kept. */
const MOST_KEPT = 20_000;

/** Where a ticket in line stands, and since when it may be offered. */
export interface Place {
  language: Language;
  turn: number;
  opensAt: string;
}

const placeOf = ({ ahead, language, turn, opensAt }: CustomerView): Place | undefined =>
  ahead === undefined || opensAt === undefined ? undefined : { language, turn, opensAt };

/** The JSON of a view without what moves by itself. As text it takes the least memory, of thousands who watch. */
const textOf = ({ ahead: _ahead, wait: _wait, ...view }: CustomerView): string => JSON.stringify(view);

type Moves = Pick<CustomerView, 'ahead' | 'wait'>;

const withMoves = (text: string, { ahead, wait }: Moves): string =>
  ahead === undefined ? text : `${JSON.stringify({ ahead, wait }).slice(0, -1)},${text.slice(1)}`;

/** Somebody who watches a ticket: what they were shown last, and what is news to them. */
export class Watcher {
  readonly ticketId: string;
  /** Of the ticket as it was shown last. */
  version = '';
  /** Where the ticket stands in line; undefined for one that doesn't. */
  place?: Place;
  private ahead?: number;
  private text?: string;
  private sentAt = 0;

  constructor(
    private readonly stream: Pick<EventStream, 'send' | 'end' | 'lastEventId'>,
    readonly mayOpen: (ticket: Ticket) => boolean,
    seen: SeenTicket & { view: CustomerView },
  ) {
    this.ticketId = seen.ticket.ticketId;
    const { view, version, number } = seen;
    if (stream.lastEventId === number) this.keep(view, textOf(view), version);
    else this.see(seen);
  }

  /** Shows the ticket anew, where that is news; ends where nothing is to be seen any more. */
  see({ ticket, version, number, view }: SeenTicket): void {
    if (!this.mayOpen(ticket)) this.stream.end();
    else if (view) this.show(view, version, number);
    else {
      const data = { ticketId: ticket.ticketId, status: 'erased' };
      this.stream.end({ event: 'erased', id: number, data });
    }
  }

  /** Whether it is time to tell that so many stand before the ticket now. */
  isNews(ahead: number): boolean {
    return ahead !== this.ahead && performance.now() >= this.sentAt + MOVES_EVERY_MILLIS;
  }

  /** Whether a move can be told without reading the ticket again. */
  get isKept(): boolean {
    return this.text !== undefined;
  }

  /** Tells that the line has moved. */
  move(number: number, ahead: number, wait: Wait | undefined): void {
    if (this.text === undefined) return;
    this.ahead = ahead;
    this.send(number, withMoves(this.text, { ahead, wait }));
  }

  private show(view: CustomerView, version: string, number: number): void {
    const text = textOf(view);
    if (text === this.text) this.version = version;
    else {
      this.keep(view, text, version);
      this.send(number, withMoves(text, view));
    }
  }

  private keep(view: CustomerView, text: string, version: string): void {
    this.version = version;
    this.place = placeOf(view);
    this.ahead = view.ahead;
    this.text = text.length > MOST_KEPT ? undefined : text;
  }

  private send(number: number, json: string): void {
    this.sentAt = performance.now();
    this.stream.send({ event: 'ticket', id: number, json });
  }
}
