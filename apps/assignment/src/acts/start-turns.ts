import { Inject, Injectable } from '@nestjs/common';
import { dateInForce } from '#contracts';
import type { Tx } from '#database';
import { type AssignmentTicket, nextFence, turnOf } from '../domain/ticket.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { type Start, startAssignments } from '../store/assignment-rows.js';
import { markOffered } from '../store/turn-rows.js';
import type { Choice } from './choose-turns.js';
import { DeskChanges } from './desk-changes.js';
import { LineCounters } from './line-counters.js';
import type { TicketOpened } from './ticket-sheet.js';

interface Locked {
  tickets: ReadonlyMap<string, AssignmentTicket>;
  fetched: ReadonlySet<number>;
}

/** Puts chosen turns into the hands of their agents: assignments, events and audit, each with one statement. */
@Injectable()
export class StartTurns {
  constructor(
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
    private readonly changes: DeskChanges,
    private readonly counters: LineCounters,
  ) {}

  /** `tickets` are locked; `at` is the business time then, RFC 3339. `fetched`: the turns whose agents have asked, and are told at once. */
  async start(
    tx: Tx,
    { matches, at, snapshot }: Pick<Choice, 'matches' | 'snapshot'> & { at: string },
    { tickets, fetched }: Locked,
  ): Promise<TicketOpened[]> {
    if (matches.length === 0) return [];
    const starts = startsOf({ matches, snapshot }, tickets, fetched);
    const returned = starts.filter(({ hasComeBack }) => hasComeBack);
    const events = starts.map(({ ticketId, turn, fence, date }) => ({
      type: 'junban.turn.started.v1' as const,
      ticketId,
      turn,
      time: at,
      data: { fence, date },
    }));
    for (const [how, given] of Map.groupBy(starts, (start) => start.how))
      this.counters.started(tx, how, given.length);
    const [changed, assignments] = await Promise.all([
      this.changes.publish(tx, tickets, events),
      startAssignments(tx, starts, { at, leaseSeconds: this.settings.leaseSeconds }),
      markOffered(tx, returned),
    ]);
    return assignments.map((assignment) => {
      const ticket = changed.get(assignment.ticketId)!;
      return { ticket, turn: turnOf(ticket.known, assignment.turn)!, assignment };
    });
  }
}

/** Two turns of one ticket that are given at once have fences one after the other. */
const startsOf = (
  { matches, snapshot }: Pick<Choice, 'matches' | 'snapshot'>,
  tickets: ReadonlyMap<string, AssignmentTicket>,
  fetched: ReadonlySet<number>,
) => {
  const given = new Map<string, number>();
  return matches.map(({ waiting: { turn, ticketId, language, returnedBy }, agentId }) => {
    const { known } = tickets.get(ticketId)!;
    const before = given.get(ticketId) ?? 0;
    given.set(ticketId, before + 1);
    const { calendarVersion, businessDate, opensAt, dateRule } = dateInForce(turnOf(known, turn)!)!;
    const date = { calendarVersion, businessDate, opensAt, dateRule };
    const isFetched = fetched.has(turn);
    const how = isFetched ? 'next' : 'push';
    const start: Start = {
      ...{ turn, ticketId, agentId, fence: nextFence(known) + before, isFetched, how },
      detail: { opensAt, language, how, snapshot },
    };
    return { ...start, date, hasComeBack: returnedBy !== undefined };
  });
};
