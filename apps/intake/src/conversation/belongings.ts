import type { DateTime } from 'luxon';
import type { TurnDated } from '#contracts';
import type { Database, Tx } from '#database';
import type { Showing } from '../domain/showing.js';
import { statusOf, turnOf, type Message, type Ticket } from '../domain/ticket.js';
import { messagesOf } from '../store/messages.js';
import { replacedDatesOf } from '../store/replaced-dates.js';
import { shownOf } from '../store/shown.js';
import { countAhead } from '../store/waiting-counters.js';

/** What is stored of tickets beside themselves, and when it was read. */
export interface Belongings {
  /** By ticket id. */
  messages: ReadonlyMap<string, Message[]>;
  /** By ticket id. */
  shown: ReadonlyMap<string, Showing[]>;
  /** By turn, of those in line. */
  ahead: ReadonlyMap<number, number>;
  /** By turn. */
  replaced: ReadonlyMap<number, TurnDated[]>;
  /** Business time. */
  now: DateTime;
}

/** What belongs to these tickets, by as many queries as for one. */
export const belongingsOf = async (
  database: Pick<Database, 'businessNow'>,
  tx: Tx,
  tickets: readonly Ticket[],
): Promise<Belongings> => {
  const ids = tickets.map(({ ticketId }) => ticketId);
  const turns = tickets.map((ticket) => ({ language: ticket.language, turn: turnOf(ticket).turn }));
  const inLine = turns.filter((_, index) => statusOf(tickets[index]!) === 'queued');
  return {
    messages: await messagesOf(tx, ids),
    shown: await shownOf(tx, ids),
    ahead: await countAhead(tx, inLine),
    replaced: await replacedDatesOf(
      tx,
      turns.map(({ turn }) => turn),
    ),
    now: await database.businessNow(tx),
  };
};
