import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '#platform';
import { assignmentProblem } from '../http/problems.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { actingAgent } from '../store/agent-rows.js';
import { extendLeasesOfTicket } from '../store/assignment-rows.js';
import { writeAudit } from '../store/audit.js';
import { insertNote, type Note } from '../store/note-rows.js';
import { lockTickets } from '../store/ticket-rows.js';
import { DeskChanges } from './desk-changes.js';
import { once } from './once.js';

/** Lets any agent note something on a ticket for the others; customers never see it. */
@Injectable()
export class AddNote {
  constructor(
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
    private readonly changes: DeskChanges,
  ) {}

  async add(subjectHash: Buffer, ticketId: string, body: string, key?: string): Promise<Note> {
    const outcome = await this.changes.commit(async (tx) => {
      const { agentId } = await actingAgent(tx, subjectHash);
      return once(tx, { scope: agentId, key, act: `note ${ticketId}`, body: { body } }, async () => {
        const ticket = (await lockTickets(tx, [ticketId])).get(ticketId);
        if (!ticket) return assignmentProblem('ticket-not-found');
        if (ticket.known.erased) return assignmentProblem('ticket-erased');
        const at = await this.changes.now(tx);
        await insertNote(tx, { ticketId, agentId, at, body });
        await extendLeasesOfTicket(tx, { ticketId, agentId }, this.settings.leaseSeconds);
        await writeAudit(tx, [{ at, act: 'noted', cause: 'agent', ticketId, agentId }]);
        return { at, body };
      });
    });
    if (outcome instanceof Problem) throw outcome;
    return outcome;
  }
}
