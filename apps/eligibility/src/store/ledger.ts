import { type LedgerPage, type LedgerTurn } from '#contracts';
import type { Database } from '#database';
import { type LedgerReader, nextAfter, partitionOf, ticketsAfter } from '#messaging';
import type { Decision } from '../domain/facts.js';

/** What was decided of every ticket, for the ledger of all services. */
export class EligibilityLedger implements LedgerReader {
  constructor(private readonly database: Pick<Database, 'query'>) {}

  async page(after: string | undefined, limit: number): Promise<LedgerPage> {
    const rows = await ticketsAfter<Decision[]>(this.database, 'decisions', after, limit);
    const items = rows.map(({ ticketId, facts }) => ({
      ticketId,
      partition: partitionOf(ticketId),
      turns: turnsOf(facts),
    }));
    return { items, ...nextAfter(rows, limit) };
  }
}

const turnsOf = (decisions: Decision[]): LedgerTurn[] =>
  [...Map.groupBy(decisions, ({ turn }) => turn)].map(([turn, made]) => ({
    turn,
    decisions: made.map(({ revision, outcome }) => ({ revision, outcome })),
  }));
