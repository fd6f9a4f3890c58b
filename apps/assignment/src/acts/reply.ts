import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Claims } from '#attachments';
import { type ReplyThen, turnStatus } from '#contracts';
import { invalidInput, Problem } from '#platform';
import { revisionOf, turnOf, withMessage } from '../domain/ticket.js';
import { assignmentFault, assignmentProblem } from '../http/problems.js';
import { endAssignments } from '../store/assignment-rows.js';
import { writeAudit } from '../store/audit.js';
import { correctedTopicsOf } from '../store/corrections.js';
import { messagesOfTickets } from '../store/message-rows.js';
import { DeskChanges } from './desk-changes.js';
import { type HeldTicket, HeldTickets } from './held-ticket.js';

export interface ReplyBody {
  fence: number;
  /** The customer's latest revision that the writer has seen. */
  revision: number;
  message: string;
  then: ReplyThen;
  /** Why, in the agent's words, for the audit alone. */
  reason?: string;
  missing?: string[];
  /** Ids of the agent's uploads. */
  attachments?: string[];
}

export interface Replied {
  ticketId: string;
  turn: number;
  messageId: string;
  repliedAt: string;
  status: string;
}

/** Support's answer: once, by who holds the turn, on the latest that the customer wrote. It ends the assignment. */
@Injectable()
export class Reply {
  constructor(
    private readonly held: HeldTickets,
    private readonly changes: DeskChanges,
  ) {}

  reply(subjectHash: Buffer, ticketId: string, body: ReplyBody, key?: string): Promise<Replied> {
    const request = { act: 'reply', ...body };
    return this.held.act(
      { subjectHash, ticketId, fence: body.fence, key, request, requeues: false },
      async (held) => (await refuseUnlessLatest(held, body.revision)) ?? this.send(held, body),
    );
  }

  private async send({ tx, ticket, assignment }: HeldTicket, body: ReplyBody): Promise<Replied | Problem> {
    const { ticketId, turn, fence, agentId } = assignment;
    const { message, then, revision, reason, missing } = body;
    const messageId = randomUUID();
    const attachmentIds = body.attachments ?? [];
    const claims = await Claims.open(tx, 'support', attachmentIds);
    const files = claims.take(
      { attachmentIds, uploader: agentId },
      { ticketId, messageId, rename: 'support' },
    );
    if (files instanceof Problem) return files;
    await claims.save(tx);
    const topic = turnOf(ticket.known, turn)?.inquiry?.topic;
    const about = (await correctedTopicsOf(tx, [turn])).get(turn) ?? topic;
    const at = await this.changes.now(tx);
    const said = withMessage(ticket, { messageId, from: 'support', at, body: message, revision });
    await endAssignments(tx, [turn]);
    await writeAudit(tx, [
      {
        at,
        act: 'replied',
        cause: then,
        ticketId,
        turn,
        fence,
        agentId,
        detail: { messageId, reason, topic },
      },
    ]);
    const changed = await this.changes.publish(tx, new Map([[ticketId, said]]), [
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
          // The topic is how the customer is told on which section, and what to do instead.
          ...(then === 'declined' && about !== undefined && { reason: about }),
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

const refuseUnlessLatest = async (
  { tx, ticket: { known } }: HeldTicket,
  seen: number,
): Promise<Problem | undefined> => {
  const revision = revisionOf(known);
  if (seen > revision) return invalidInput([assignmentFault('revision', 'revision-ahead', { revision })]);
  if (seen === revision) return undefined;
  const messages = (await messagesOfTickets(tx, [known.ticketId])).get(known.ticketId) ?? [];
  const newMessages = messages.filter((message) => message.from === 'customer' && message.revision > seen);
  return assignmentProblem('revision-outdated', { params: { revision }, members: { revision, newMessages } });
};
