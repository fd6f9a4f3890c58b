import type { Language } from '#contracts';
import type { Edition } from '#policy';
import type { TicketView } from './ticket-view.js';
import { turnOf, type Ticket } from './ticket.js';

/** What kind of text was shown: all notices and clauses of an edition, a decision with its way out, or a closing notice. */
export type ShownWhat = 'notices' | 'decision' | 'closing';

/** A text that somebody was shown, by its ids: the edition named has its words. */
export interface Showing {
  ticketId: string;
  turn: number;
  /** The customer's statement that it speaks of. */
  revision: number;
  what: ShownWhat;
  /** Subject of the token it was shown to; null for a guest. */
  to: string | null;
  language: Language;
  edition: string;
  /** Ids of notices and clauses, codes of reasons, or the code of the closing notice. */
  items: string[];
  /** RFC 3339 in JST. */
  at: string;
}

type Of = Pick<Showing, 'revision' | 'what' | 'edition' | 'items'>;

const showing = (ticket: Ticket, at: string, of: Of): Showing => ({
  ticketId: ticket.ticketId,
  turn: turnOf(ticket).turn,
  to: ticket.customer,
  language: ticket.language,
  at,
  ...of,
});

/** With each new turn the customer is told what the edition has them know. */
export const noticesShown = (ticket: Ticket, { id, notices, clauses }: Edition, at: string): Showing => {
  const items = [...notices.map((notice) => notice.id), ...Object.keys(clauses)];
  return showing(ticket, at, { revision: ticket.revision, what: 'notices', edition: id, items });
};

/** What a view tells beside the conversation: a decision that asks or declines, and why support ended the ticket. */
export const shownBy = (view: TicketView, ticket: Ticket, at: string): Showing[] => {
  const { decision: judged, inquiry } = turnOf(ticket);
  const { decision, closing } = view;
  const shown: Showing[] = [];
  if (judged && decision?.wayOut) {
    const items = decision.wayOut.map(({ code }) => code);
    const { revision } = judged;
    shown.push(showing(ticket, at, { revision, what: 'decision', edition: decision.edition, items }));
  }
  if (closing) {
    const { revision } = ticket;
    const { edition } = inquiry;
    shown.push(showing(ticket, at, { revision, what: 'closing', edition, items: [closing.code] }));
  }
  return shown;
};

const isSame = (one: Showing, other: Showing): boolean =>
  one.turn === other.turn && one.what === other.what && one.revision === other.revision;

/** Those that were not shown before: each is remembered once, with the time of the first. */
export const firstShown = (now: readonly Showing[], before: readonly Showing[]): Showing[] =>
  now.filter((one) => !before.some((other) => isSame(one, other)));
