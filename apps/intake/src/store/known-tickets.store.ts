import { unknownTicket, type TicketFacts } from '#contracts';
import type { Database, Tx } from '#database';
import type { FactsStore } from '#messaging';
import type { KnownTicket } from '../domain/known-ticket.js';
import { inJapan } from '../domain/japan-time.js';
import { saveFacts } from './facts.js';
import { lostTurnsOf } from './lost-turns.js';
import { insertReplies } from './replies.js';
import { insertReplacedDates } from './replaced-dates.js';
import { saveStarts } from './starts.js';

/** The facts of tickets, for events of other services. Tickets are made here alone: an unknown one stays unknown. */
export class KnownTicketsStore implements FactsStore<KnownTicket> {
  constructor(private readonly database: Pick<Database, 'businessNow'>) {}

  async load(tx: Tx, ticketIds: string[]): Promise<Map<string, KnownTicket>> {
    const rows = await tx.query<{ ticket_id: string; facts: TicketFacts }>(
      `SELECT ticket_id, facts FROM tickets WHERE ticket_id = ANY($1::uuid[]) ORDER BY ticket_id FOR UPDATE`,
      [ticketIds],
    );
    const lost = Map.groupBy(await lostTurnsOf(tx, ticketIds), ({ ticketId }) => ticketId);
    const known = new Map(rows.map(({ ticket_id, facts }) => [ticket_id, facts]));
    return new Map(
      ticketIds.map((ticketId) => [
        ticketId,
        {
          facts: known.get(ticketId) ?? unknownTicket(ticketId),
          replies: [],
          lost: lost.get(ticketId)?.map(({ turn }) => turn) ?? [],
        },
      ]),
    );
  }

  async store(tx: Tx, changed: KnownTicket[]): Promise<void> {
    await insertReplies(
      tx,
      changed.flatMap(({ replies }) => replies),
    );
    await insertReplacedDates(
      tx,
      changed.flatMap(({ replaced = [] }) => replaced),
    );
    await saveStarts(
      tx,
      changed.flatMap(({ starts = [] }) => starts),
    );
    await saveFacts(
      tx,
      changed.map(({ facts }) => facts),
      { now: inJapan(await this.database.businessNow(tx)), hasSpoken: false },
    );
  }
}
