import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { Problem } from '#platform';
import { type AssignmentTicket } from '../domain/ticket.js';
import { assignmentProblem } from '../http/problems.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { actingAgent } from '../store/agent-rows.js';
import { type Assignment, extendLease } from '../store/assignment-rows.js';
import { keepUnsent } from '../store/draft-rows.js';
import { lockLine } from '../store/line-row.js';
import { lockTickets } from '../store/ticket-rows.js';
import { DeskChanges } from './desk-changes.js';
import { once } from './once.js';

/** An act on a ticket in hand. */
export interface TicketAct {
  subjectHash: Buffer;
  ticketId: string;
  fence: number;
  key?: string;
  /** Name and body of the act. */
  request: { act: string };
  /** The act puts the turn back in line. */
  requeues: boolean;
  /** Another ticket that the act is about, to be locked with this one. */
  alongside?: string;
  /** What the agent has written to the customer: kept as their draft when it comes too late. */
  message?: string;
}

/** The ticket that the act is about, locked, under an assignment that holds. */
export interface HeldTicket {
  tx: Tx;
  ticket: AssignmentTicket;
  tickets: ReadonlyMap<string, AssignmentTicket>;
  assignment: Assignment;
}

/** Refusals that no fault of the message brings about. */
const TOO_LATE: readonly string[] = ['stale-fence', 'revision-outdated'];

/** Lets agents act on what they hold, and on nothing else: a stale fence is refused (DESIGN §10). */
@Injectable()
export class HeldTickets {
  constructor(
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
    private readonly changes: DeskChanges,
  ) {}

  /** Runs the act under the ticket's lock. A Problem that it returns is thrown after the commit: the lease stays extended. */
  async act<A extends object>(act: TicketAct, work: (held: HeldTicket) => Promise<A | Problem>): Promise<A> {
    const { subjectHash, key, ticketId, request, requeues } = act;
    const outcome = await this.changes.commit(async (tx) => {
      if (requeues) await lockLine(tx);
      const { agentId } = await actingAgent(tx, subjectHash);
      return once(tx, { scope: agentId, key, act: `${request.act} ${ticketId}`, body: request }, async () => {
        const held = await this.hold(tx, agentId, act);
        const done = held instanceof Problem ? held : await work(held);
        return done instanceof Problem ? this.keepMessage(tx, agentId, act, done) : done;
      });
    });
    if (outcome instanceof Problem) throw outcome;
    return outcome;
  }

  private async keepMessage(
    tx: Tx,
    agentId: string,
    { ticketId, message }: TicketAct,
    problem: Problem,
  ): Promise<Problem> {
    if (message === undefined || !TOO_LATE.includes(problem.code)) return problem;
    const at = await this.changes.now(tx);
    const draft = await keepUnsent(tx, { agentId, ticketId }, { at, message });
    if (!draft) return problem;
    const members = { ...problem.members, draft: { savedAt: draft.savedAt } };
    return new Problem(problem.code, problem.text, { params: problem.params, members });
  }

  private async hold(
    tx: Tx,
    agentId: string,
    { ticketId, fence, alongside }: TicketAct,
  ): Promise<HeldTicket | Problem> {
    const tickets = await lockTickets(tx, alongside === undefined ? [ticketId] : [ticketId, alongside]);
    const ticket = tickets.get(ticketId);
    if (!ticket) return assignmentProblem('ticket-not-found');
    if (ticket.known.erased) return assignmentProblem('ticket-erased');
    const assignment = await extendLease(tx, { ticketId, fence, agentId }, this.settings.leaseSeconds);
    if (!assignment) return assignmentProblem('stale-fence', { params: { fence } });
    return { tx, ticket, tickets, assignment };
  }
}
