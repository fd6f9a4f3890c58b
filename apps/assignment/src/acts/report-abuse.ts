import { Inject, Injectable } from '@nestjs/common';
import { type AbuseReason, currentTurn } from '#contracts';
import { Problem } from '#platform';
import { assignmentProblem } from '../http/problems.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import {
  type AbuseReport,
  abuseReportsBelow,
  insertAbuseReport,
  type NumberedReport,
} from '../store/abuse-reports.js';
import { actingAgent } from '../store/agent-rows.js';
import { writeAudit } from '../store/audit.js';
import { lockTickets } from '../store/ticket-rows.js';
import { DeskChanges } from './desk-changes.js';
import { once } from './once.js';

export interface ReportsPage {
  items: NumberedReport[];
  /** The number below which the next page begins. */
  next?: number;
}

/** Lets agents propose to operators that a customer is blocked; they decide, where customers are known. */
@Injectable()
export class ReportAbuse {
  constructor(
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
    private readonly changes: DeskChanges,
  ) {}

  /** Throws Problem: no such ticket (404), erased (410), another's key (422). */
  async report(
    subjectHash: Buffer,
    ticketId: string,
    body: { reason: AbuseReason; note: string },
    key?: string,
  ): Promise<AbuseReport> {
    const outcome = await this.changes.commit(async (tx) => {
      const { agentId } = await actingAgent(tx, subjectHash);
      return once(tx, { scope: agentId, key, act: `abuse ${ticketId}`, body }, async () => {
        const ticket = (await lockTickets(tx, [ticketId])).get(ticketId);
        const turn = ticket && currentTurn(ticket.known)?.turn;
        if (turn === undefined) return assignmentProblem('ticket-not-found');
        if (ticket?.known.erased) return assignmentProblem('ticket-erased');
        const report = { ticketId, turn, at: await this.changes.now(tx), ...body };
        await insertAbuseReport(tx, report, agentId);
        const { at, reason: cause } = report;
        await writeAudit(tx, [{ at, act: 'abuse-reported', cause, ticketId, turn, agentId }]);
        return report;
      });
    });
    if (outcome instanceof Problem) throw outcome;
    return outcome;
  }

  /** What was reported below a number, the latest first. */
  async reports(below: number, limit: number): Promise<ReportsPage> {
    const found = await abuseReportsBelow(this.settings.database, below, limit + 1);
    const items = found.slice(0, limit);
    return { items, ...(found.length > limit && { next: items.at(-1)!.number }) };
  }
}
