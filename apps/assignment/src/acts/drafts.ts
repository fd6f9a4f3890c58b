import { Inject, Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { Tx } from '#database';
import { Problem } from '#platform';
import { assignmentProblem } from '../http/problems.js';
import { replyProblem } from '../http/reply-problems.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { actingAgent, findAgent } from '../store/agent-rows.js';
import { extendLeasesOfTicket } from '../store/assignment-rows.js';
import { type Draft, readDrafts, removeDraft, saveDraft } from '../store/draft-rows.js';
import { lockTickets, readTickets } from '../store/ticket-rows.js';
import { DeskChanges } from './desk-changes.js';

export interface DraftBody {
  message: string;
  /** The saving that this one follows: one that came after it is not overwritten. Unless given, the last wins. */
  savedAt?: string;
}

const millis = (instant: string): number => DateTime.fromISO(instant).toMillis();

/** Keeps what an agent has begun to write on a ticket, for this agent alone. */
@Injectable()
export class Drafts {
  constructor(
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
    private readonly changes: DeskChanges,
  ) {}

  /** Writing is work on the ticket: whatever the agent holds of it has its lease begin anew. */
  async save(subjectHash: Buffer, ticketId: string, { message, savedAt }: DraftBody): Promise<Draft> {
    const outcome = await this.changes.commit(async (tx) => {
      const { agentId } = await actingAgent(tx, subjectHash);
      const ticket = (await lockTickets(tx, [ticketId])).get(ticketId);
      if (!ticket) return assignmentProblem('ticket-not-found');
      if (ticket.known.erased) return assignmentProblem('ticket-erased');
      const of = { agentId, ticketId };
      const draft = (await readDrafts(tx, [of]))(of);
      if (draft && savedAt !== undefined && millis(draft.savedAt) > millis(savedAt))
        return replyProblem('draft-newer', { members: { draft } });
      await extendLeasesOfTicket(tx, of, this.settings.leaseSeconds);
      const at = await this.changes.now(tx);
      return saveDraft(tx, of, { at, message });
    });
    if (outcome instanceof Problem) throw outcome;
    return outcome;
  }

  async read(subjectHash: Buffer, ticketId: string): Promise<Draft> {
    const { database } = this.settings;
    await refuseUnlessReadable(database, ticketId);
    const agent = await findAgent(database, subjectHash);
    const of = agent && { agentId: agent.agentId, ticketId };
    const draft = of && (await readDrafts(database, [of]))(of);
    if (!draft) throw replyProblem('no-draft');
    return draft;
  }

  /** Without a draft it does nothing. */
  async remove(subjectHash: Buffer, ticketId: string): Promise<void> {
    const { database } = this.settings;
    await refuseUnlessReadable(database, ticketId);
    const agent = await findAgent(database, subjectHash);
    if (agent) await removeDraft(database, { agentId: agent.agentId, ticketId });
  }
}

const refuseUnlessReadable = async (db: Pick<Tx, 'query'>, ticketId: string): Promise<void> => {
  const ticket = (await readTickets(db, [ticketId])).get(ticketId);
  if (!ticket) throw assignmentProblem('ticket-not-found');
  if (ticket.known.erased) throw assignmentProblem('ticket-erased');
};
