import { Injectable } from '@nestjs/common';
import type { Topic } from '#policy';
import { turnOf } from '../domain/ticket.js';
import { writeAudit } from '../store/audit.js';
import { labelTurn } from '../store/corrections.js';
import { DeskChanges } from './desk-changes.js';
import { HeldTickets, type TicketAct } from './held-ticket.js';

export interface Correction {
  fence: number;
  topic: Topic;
  /** Why, in the agent's words, for the audit alone. */
  reason: string;
}

export interface CorrectedTopic {
  ticketId: string;
  turn: number;
  /** What the customer chose. */
  topic?: string;
  correctedTopic: string;
}

/** Labels a turn in hand with what it is really about. It changes no decision or date (DESIGN §5.9). */
@Injectable()
export class CorrectTopic {
  constructor(
    private readonly held: HeldTickets,
    private readonly changes: DeskChanges,
  ) {}

  correct(act: Omit<TicketAct, 'request' | 'requeues'>, correction: Correction): Promise<CorrectedTopic> {
    const request = { act: 'topic', ...correction };
    return this.held.act({ ...act, request, requeues: false }, async ({ tx, ticket, assignment }) => {
      const { ticketId, turn, fence, agentId } = assignment;
      const { topic: to, reason } = correction;
      const topic = turnOf(ticket.known, turn)?.inquiry?.topic;
      await labelTurn(tx, turn, to === topic ? null : to);
      const at = await this.changes.now(tx);
      const detail = { topic, to, reason };
      await writeAudit(tx, [
        { at, act: 'topic-corrected', cause: 'agent', ticketId, turn, fence, agentId, detail },
      ]);
      return { ticketId, turn, ...(topic !== undefined && { topic }), correctedTopic: to };
    });
  }
}
