import {
  dateInForce,
  type LedgerPage,
  type LedgerStep,
  type LedgerTurn,
  type TicketFacts,
  type TurnFacts,
  turnStatus,
} from '#contracts';
import type { Database } from '#database';
import { type LedgerReader, nextAfter, partitionOf, ticketsAfter } from '#messaging';
import { GIVEN_AWAY } from '../domain/given-away.js';
import { japanTime } from './message-rows.js';

interface StepRow {
  turn: number;
  entry: number;
  act: LedgerStep['act'];
  at: Date;
  cause: string;
}

/** How every turn stands in the line, and what was done to it, for the ledger of all services. No agent is told. */
export class AssignmentLedger implements LedgerReader {
  constructor(private readonly database: Pick<Database, 'query'>) {}

  async page(after: string | undefined, limit: number): Promise<LedgerPage> {
    const rows = await ticketsAfter<TicketFacts>(this.database, 'known', after, limit);
    const steps = await this.stepsOf(rows.map(({ ticketId }) => ticketId));
    const passed = await this.passed(rows.flatMap(({ facts }) => facts.turns.map(({ turn }) => turn)));
    const items = rows.map(({ ticketId, facts }) => ({
      ticketId,
      partition: partitionOf(ticketId),
      ...(facts.erased && { erased: facts.erased }),
      turns: facts.turns.map((turn) => turnOf(facts, turn, steps.get(turn.turn) ?? [], passed)),
    }));
    return { items, ...nextAfter(rows, limit) };
  }

  private async stepsOf(ticketIds: string[]): Promise<Map<number, StepRow[]>> {
    const rows = await this.database.query<StepRow>(
      `SELECT turn, entry, act, at, cause FROM audit
        WHERE ticket_id = ANY($1::uuid[]) AND act IN ('started', 'requeued', 'replied', 'taken-out')
        ORDER BY entry`,
      [ticketIds],
    );
    return Map.groupBy(rows, ({ turn }) => turn);
  }

  private async passed(turns: number[]): Promise<Set<number>> {
    const rows = await this.database.query<{ turn: number }>(
      'SELECT turn FROM passed_turns WHERE turn = ANY($1::bigint[])',
      [turns],
    );
    return new Set(rows.map(({ turn }) => turn));
  }
}

const turnOf = (
  ticket: TicketFacts,
  facts: TurnFacts,
  steps: StepRow[],
  passed: ReadonlySet<number>,
): LedgerTurn => ({
  turn: facts.turn,
  status: ticket.erased ? 'erased' : turnStatus(facts),
  revision: facts.inquiry?.revision,
  language: facts.inquiry?.language,
  opensAt: dateInForce(facts)?.opensAt,
  ...(hasSteppedAside(facts, passed) && { steppedAside: true }),
  steps: steps.map(({ entry, act, at, cause }) => ({
    entry,
    act,
    at: japanTime(at),
    ...(GIVEN_AWAY.includes(cause) && { givenAway: true as const }),
  })),
});

const hasSteppedAside = ({ turn, refusedOnce, held }: TurnFacts, passed: ReadonlySet<number>): boolean =>
  refusedOnce === true || Object.keys(held).length > 0 || passed.has(turn);
