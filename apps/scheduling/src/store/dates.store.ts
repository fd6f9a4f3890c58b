import { createCalendar, type DeskCalendar } from '#calendar';
import type { Tx } from '#database';
import { type FactsStore, lockTickets } from '#messaging';
import type { DatedTurn, SchedulingFacts } from '../domain/facts.js';

interface Row {
  dated: DatedTurn[];
}

/** Shared with every other dating; a change of the calendar waits for them and they for it (DESIGN §8). */
const readCalendar = async (tx: Tx): Promise<DeskCalendar> => {
  const [row] = await tx.query<{ version: number }>('SELECT version FROM calendar FOR SHARE');
  return createCalendar({ version: row?.version });
};

/** One row a ticket, with its dated turns. */
export class DatesStore implements FactsStore<SchedulingFacts> {
  async load(tx: Tx, ticketIds: string[]): Promise<Map<string, SchedulingFacts>> {
    const calendar = await readCalendar(tx);
    const rows = await lockTickets<Row>(tx, 'dated', ticketIds);
    return new Map(rows.map(({ ticket_id, dated }) => [ticket_id, { ticketId: ticket_id, dated, calendar }]));
  }

  async store(tx: Tx, changed: SchedulingFacts[]): Promise<void> {
    await tx.query(
      `UPDATE tickets SET dated = new.dated
         FROM unnest($1::uuid[], $2::jsonb[]) AS new (ticket_id, dated)
        WHERE tickets.ticket_id = new.ticket_id`,
      [changed.map((facts) => facts.ticketId), changed.map((facts) => JSON.stringify(facts.dated))],
    );
  }
}
