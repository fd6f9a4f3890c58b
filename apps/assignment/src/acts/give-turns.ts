import { Inject, Injectable } from '@nestjs/common';
import type { DateTime } from 'luxon';
import type { Tx } from '#database';
import { fetchedBy, type Hand, handOf } from '../domain/hands.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { noteAsking, presentAgents } from '../store/agent-rows.js';
import { lockLine, readWatermark } from '../store/line-row.js';
import { lockTickets } from '../store/ticket-rows.js';
import { type Answer, answerAll, type AskingHand, keyOf } from './answer-asking.js';
import { type Choice, ChooseTurns } from './choose-turns.js';
import { DeskHours } from './desk-hours.js';
import { StartTurns } from './start-turns.js';
import { sheetsOf } from './ticket-sheet.js';

/** Gives turns to agents, strictly the lowest that each may take (DESIGN §4.3, §4.4): many at once, under one lock of the line. */
@Injectable()
export class GiveTurns {
  constructor(
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
    private readonly hours: DeskHours,
    private readonly choosing: ChooseTurns,
    private readonly starting: StartTurns,
  ) {}

  /** Whether a turn could be given unasked now. Locks nothing. */
  async couldGive(tx: Tx): Promise<boolean> {
    if (this.settings.mode === 'pull') return false;
    const hands = await this.hands(tx, []);
    if (!hands.some(({ wants }) => wants > 0)) return false;
    const [watermark, now] = await Promise.all([readWatermark(tx), this.now(tx)]);
    const { matches } = await this.choosing.choose(tx, { watermark, hands, now });
    return matches.length > 0;
  }

  /** One answer for each who asks, in their order; undefined when the line has moved and the round is to be made again. */
  async give(tx: Tx, asking: readonly Buffer[]): Promise<Answer[] | undefined> {
    const [watermark, , hands, now] = await Promise.all([
      lockLine(tx),
      noteAsking(tx, asking),
      this.hands(tx, asking),
      this.now(tx),
    ]);
    const standing = { watermark, hands, now };
    const seen = await this.choosing.choose(tx, standing);
    // Nobody else can take them, but a ticket may have been busy with an event that withdraws it or puts a lower one in
    // line: what is chosen is read again behind the lock.
    const isSure = seen.matches.length === 0;
    const [tickets, again, then] = await Promise.all([
      lockTickets(tx, ticketsOf(seen)),
      isSure ? seen : this.choosing.choose(tx, standing, seen.limits),
      this.now(tx),
    ]);
    // The desk may have closed while an event held a ticket.
    const choice = (await this.hours.areOpen(tx, then)) ? again : { ...again, matches: [] };
    if (ticketsOf(choice).some((ticketId) => !tickets.has(ticketId))) return undefined;
    const fetched = fetchedIn(hands, choice);
    const told = new Set([...fetched.values()].flat());
    const starting = this.starting.start(tx, { ...choice, at: then.toISO() }, { tickets, fetched: told });
    const sought = choice.matches.flatMap(({ waiting: { turn, ticketId }, agentId }) =>
      told.has(turn) ? [{ known: tickets.get(ticketId)!.known, turn, reader: agentId }] : [],
    );
    const [started, sheets] = await Promise.all([starting, sheetsOf(tx, sought, starting)]);
    return answerAll(tx, asking, { hands, fetched, started, sheets });
  }

  private now(tx: Tx): Promise<DateTime<true>> {
    return this.settings.database.businessNow(tx);
  }

  private async hands(tx: Tx, asking: readonly Buffer[]): Promise<AskingHand[]> {
    const { mode } = this.settings;
    const agents = await presentAgents(tx, this.settings, asking);
    const asks = Map.groupBy(asking, keyOf);
    return agents.map((agent) => ({
      ...agent,
      ...handOf(agent, asks.get(keyOf(agent.subjectHash))?.length ?? 0, mode),
    }));
  }
}

const ticketsOf = ({ matches }: Choice): string[] => [
  ...new Set(matches.map(({ waiting }) => waiting.ticketId)),
];

/** The turns with which each agent's calls are answered. */
const fetchedIn = (hands: readonly Hand[], { matches }: Choice): Map<string, number[]> => {
  const given = Map.groupBy(matches, ({ agentId }) => agentId);
  return new Map(
    hands.map((hand) => {
      const turns = (given.get(hand.agentId) ?? []).map(({ waiting }) => waiting.turn);
      return [hand.agentId, fetchedBy(hand, turns)];
    }),
  );
};
