import type { LedgerPage, LedgerTurn } from '#contracts';
import type { Database } from '#database';
import { type LedgerReader, nextAfter, partitionOf, ticketsAfter } from '#messaging';
import type { DatedTurn } from '../domain/facts.js';

/** The dates of every ticket, for the ledger of all services. */
export class SchedulingLedger implements LedgerReader {
  constructor(private readonly database: Pick<Database, 'query'>) {}

  async page(after: string | undefined, limit: number): Promise<LedgerPage> {
    const rows = await ticketsAfter<DatedTurn[]>(this.database, 'dated', after, limit);
    const items = rows.map(({ ticketId, facts }) => ({
      ticketId,
      partition: partitionOf(ticketId),
      turns: turnsOf(facts),
    }));
    return { items, ...nextAfter(rows, limit) };
  }
}

const turnsOf = (dated: DatedTurn[]): LedgerTurn[] =>
  [...Map.groupBy(dated, ({ turn }) => turn)].map(([turn, dates]) => ({
    turn,
    dates: dates.map(({ date }) => date.businessDate),
  }));
