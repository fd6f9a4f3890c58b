import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Claims } from '#attachments';
import { type ReplyThen, turnStatus } from '#contracts';
import { Problem } from '#platform';
import { turnOf, withMessage } from '../domain/ticket.js';
import { endAssignments } from '../store/assignment-rows.js';
import { writeAudit } from '../store/audit.js';
import { correctedTopicsOf } from '../store/corrections.js';
import { removeDraft } from '../store/draft-rows.js';
import { DeskChanges } from './desk-changes.js';
import type { HeldTicket } from './held-ticket.js';
import { LineCounters } from './line-counters.js';

/** What support says, and what is to be known of it beside. */
export interface Said {
  message: string;
  then: ReplyThen;
  /** The customer's latest revision that the writer has seen. */
  revision: number;
  missing?: string[];
  /** Ids of the agent's uploads. */
  attachments?: string[];
  /** A code that the customer is told with it; a decline names its topic by itself. */
  code?: 'merged';
  /** For the audit alone. */
  detail: Record<string, unknown>;
}

export interface Replied {
  ticketId: string;
  turn: number;
  messageId: string;
  repliedAt: string;
  status: string;
}

/** Sends a reply on a ticket in hand, which ends the assignment and uses up the agent's draft. */
@Injectable()
export class SendReply {
  constructor(
    private readonly changes: DeskChanges,
    private readonly counters: LineCounters,
  ) {}

  async send({ tx, ticket, assignment }: HeldTicket, said: Said): Promise<Replied | Problem> {
    const { ticketId, turn, fence, agentId } = assignment;
    const { message, then, revision, missing, detail } = said;
    const messageId = randomUUID();
    const attachmentIds = said.attachments ?? [];
    const claims = await Claims.open(tx, 'support', attachmentIds);
    const files = claims.take(
      { attachmentIds, uploader: agentId },
      { ticketId, messageId, rename: 'support' },
    );
    if (files instanceof Problem) return files;
    await claims.save(tx);
    const topic = turnOf(ticket.known, turn)?.inquiry?.topic;
    const about = (await correctedTopicsOf(tx, [turn])).get(turn) ?? topic;
    // The topic is how the customer is told on which section, and what to do instead.
    const reason = then === 'declined' ? about : said.code;
    const at = await this.changes.now(tx);
    const after = withMessage(ticket, { messageId, from: 'support', at, body: message, revision });
    await endAssignments(tx, [turn]);
    this.counters.replied(tx, then);
    await removeDraft(tx, { agentId, ticketId });
    await writeAudit(tx, [
      {
        ...{ at, act: 'replied', cause: then, ticketId, turn, fence, agentId },
        detail: { messageId, topic, ...detail },
      },
    ]);
    const changed = await this.changes.publish(tx, new Map([[ticketId, after]]), [
      {
        type: 'junban.turn.replied.v1',
        ticketId,
        turn,
        time: at,
        data: {
          fence,
          then,
          revisionSeen: revision,
          messageId,
          repliedAt: at,
          date: dateOfAssignment(ticket, turn),
          ...(missing && { missing }),
          ...(reason !== undefined && { reason }),
          content: { body: message, ...(files.length > 0 && { attachments: files }) },
        },
      },
    ]);
    const status = turnStatus(turnOf(changed.get(ticketId)!.known, turn)!);
    return { ticketId, turn, messageId, repliedAt: at, status };
  }
}

/** The date under which the turn was offered, which holds for its reply too (DESIGN §5.4). */
const dateOfAssignment = ({ known }: HeldTicket['ticket'], turn: number) => {
  const assignment = turnOf(known, turn)?.assignment;
  if (assignment?.phase !== 'started') throw new Error(`turn ${turn} is held, but was never started`);
  return assignment.date;
};
