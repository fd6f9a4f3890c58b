import { createCalendar } from '#calendar';
import type { Tx } from '#database';
import { type FactsStore, lockTickets } from '#messaging';
import type { DatedTurn, SchedulingFacts } from '../domain/facts.js';
import { lockCalendar } from './calendar-row.js';
import { saveTurnDays } from './turn-days.js';

interface Row {
  dated: DatedTurn[];
}

/** One row a ticket, with its dated turns. */
export class DatesStore implements FactsStore<SchedulingFacts> {
  async load(tx: Tx, ticketIds: string[]): Promise<Map<string, SchedulingFacts>> {
    const calendar = createCalendar(await lockCalendar(tx, 'share'));
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
    await saveTurnDays(
      tx,
      changed.flatMap(({ ticketId, dated }) => dated.map((turn) => ({ ...turn, ticketId }))),
    );
  }
}
