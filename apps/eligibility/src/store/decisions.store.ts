import type { Tx } from '#database';
import { type FactsStore, lockTickets } from '#messaging';
import type { Decision, EligibilityFacts } from '../domain/facts.js';

interface Row {
  decisions: Decision[];
}

/** One row a ticket, with all of its decisions. */
export class DecisionsStore implements FactsStore<EligibilityFacts> {
  async load(tx: Tx, ticketIds: string[]): Promise<Map<string, EligibilityFacts>> {
    const rows = await lockTickets<Row>(tx, 'decisions', ticketIds);
    return new Map(rows.map((row) => [row.ticket_id, { ticketId: row.ticket_id, decisions: row.decisions }]));
  }

  async store(tx: Tx, changed: EligibilityFacts[]): Promise<void> {
    await tx.query(
      `UPDATE tickets SET decisions = new.decisions
         FROM unnest($1::uuid[], $2::jsonb[]) AS new (ticket_id, decisions)
        WHERE tickets.ticket_id = new.ticket_id`,
      [changed.map((facts) => facts.ticketId), changed.map((facts) => JSON.stringify(facts.decisions))],
    );
  }
}
