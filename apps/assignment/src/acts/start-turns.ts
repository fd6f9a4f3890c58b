import { Inject, Injectable } from '@nestjs/common';
import { dateInForce } from '#contracts';
import type { Tx } from '#database';
import { type AssignmentTicket, nextFence, turnOf } from '../domain/ticket.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { type Start, startAssignments } from '../store/assignment-rows.js';
import { writeAudit } from '../store/audit.js';
import { markOffered } from '../store/turn-rows.js';
import type { Choice } from './choose-turns.js';
import { DeskChanges } from './desk-changes.js';
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
  ) {}

  /** `tickets` are locked; `at` is the business time then, RFC 3339. `fetched`: the turns whose agents have asked, and are told at once. */
  async start(
    tx: Tx,
    { matches, at, snapshot }: Pick<Choice, 'matches' | 'snapshot'> & { at: string },
    { tickets, fetched }: Locked,
  ): Promise<TicketOpened[]> {
    if (matches.length === 0) return [];
    const starts = startsOf(matches, tickets, fetched);
    const returned = starts.filter(({ hasComeBack }) => hasComeBack);
    const entries = starts.map(({ ticketId, turn, fence, agentId, date, isFetched, language }) => {
      const how = isFetched ? 'next' : 'push';
      const detail = { opensAt: date.opensAt, language, how, snapshot };
      return { at, act: 'started' as const, cause: how, ticketId, turn, fence, agentId, detail };
    });
    const events = starts.map(({ ticketId, turn, fence, date }) => ({
      type: 'junban.turn.started.v1' as const,
      ticketId,
      turn,
      time: at,
      data: { fence, date },
    }));
    const [assignments, , , changed] = await Promise.all([
      startAssignments(tx, starts, this.settings.leaseSeconds),
      markOffered(tx, returned),
      writeAudit(tx, entries),
      this.changes.publish(tx, tickets, events),
    ]);
    return assignments.map((assignment) => {
      const ticket = changed.get(assignment.ticketId)!;
      return { ticket, turn: turnOf(ticket.known, assignment.turn)!, assignment };
    });
  }
}

/** Two turns of one ticket that are given at once have fences one after the other. */
const startsOf = (
  matches: Choice['matches'],
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
    const start: Start = {
      turn,
      ticketId,
      agentId,
      fence: nextFence(known) + before,
      isFetched: fetched.has(turn),
    };
    return { ...start, language, date, hasComeBack: returnedBy !== undefined };
  });
};
