import { type LedgerPage, type LedgerTurn, type TicketFacts, turnStatus } from '#contracts';
import type { Database } from '#database';
import { type LedgerReader, nextAfter, partitionOf, ticketsAfter } from '#messaging';

/** Every turn given, and how its customer sees it, for the ledger of all services. */
export class IntakeLedger implements LedgerReader {
  constructor(private readonly database: Pick<Database, 'query'>) {}

  /** The counter is read before the tickets: all turns up to it are on this page or a later one. */
  async page(after: string | undefined, limit: number): Promise<LedgerPage> {
    const [counter] = await this.database.query<{ lastTurn: number }>(
      'SELECT last_turn AS "lastTurn" FROM turn_counter',
    );
    const rows = await ticketsAfter<TicketFacts>(this.database, 'facts', after, limit);
    const items = rows.map(({ ticketId, facts }) => ({
      ticketId,
      partition: partitionOf(ticketId),
      ...(facts.erased && { erased: facts.erased }),
      turns: turnsOf(facts),
    }));
    return { items, ...nextAfter(rows, limit), lastTurn: counter!.lastTurn };
  }
}

const turnsOf = ({ turns, erased }: TicketFacts): LedgerTurn[] =>
  turns.map((turn) => ({
    turn: turn.turn,
    status: erased ? 'erased' : turnStatus(turn),
    revision: turn.inquiry?.revision,
    receivedAt: turn.inquiry?.receivedAt,
  }));
