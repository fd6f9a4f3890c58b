import { Injectable } from '@nestjs/common';
import { invalidInput, Problem } from '#platform';
import { type Merge, mergeInto } from '../domain/merge.js';
import { carriedNote, mergeMessage } from '../domain/merge-texts.js';
import { turnOf } from '../domain/ticket.js';
import { replyFault, replyProblem } from '../http/reply-problems.js';
import { writeAudit } from '../store/audit.js';
import { insertMerge } from '../store/merge-rows.js';
import { messagesOfTickets } from '../store/message-rows.js';
import { insertNote } from '../store/note-rows.js';
import { type HeldTicket, HeldTickets } from './held-ticket.js';
import { refuseUnlessLatest } from './latest-revision.js';
import type { Writer } from './reply.js';
import { type Cleared, ReplyGuard } from './reply-guard.js';
import { type Replied, SendReply } from './send-reply.js';

export interface MergeBody {
  fence: number;
  revision: number;
  /** The ticket that goes on. */
  into: string;
  /** To the customer, before the sentence that says which turn goes on. */
  message?: string;
  confirmNames?: boolean;
}

export interface Merged extends Replied {
  into: { ticketId: string; turn: number };
  sameCustomer: Merge['sameCustomer'];
}

/** Closes a duplicate in hand in favour of the customer's earlier ticket: the lower turn stands (DESIGN §5.9). */
@Injectable()
export class MergeTickets {
  constructor(
    private readonly held: HeldTickets,
    private readonly guard: ReplyGuard,
    private readonly sending: SendReply,
  ) {}

  merge(writer: Writer, ticketId: string, body: MergeBody, key?: string): Promise<Merged> {
    const { subjectHash } = writer;
    const { fence, revision, into, message, confirmNames = false } = body;
    if (into === ticketId) throw invalidInput([replyFault('into', 'merge-into-itself')]);
    const read = this.guard.read(message ?? '', writer);
    const request = { act: 'merge', ...body };
    return this.held.act(
      { subjectHash, ticketId, fence, key, request, requeues: false, alongside: into, message },
      async (held) => {
        const target = held.tickets.get(into);
        if (!target) return invalidInput([replyFault('into', 'no-such-ticket')]);
        const outdated = await refuseUnlessLatest(held, revision);
        if (outdated) return outdated;
        const merge = mergeInto(held.ticket, held.assignment.turn, target);
        if ('code' in merge) return replyProblem(merge.code, { params: merge.params });
        const cleared = await this.guard.clear(held.tx, read, confirmNames);
        return cleared instanceof Problem ? cleared : this.close(held, body, merge, cleared);
      },
    );
  }

  private async close(
    held: HeldTicket,
    body: MergeBody,
    merge: Merge,
    cleared: Cleared,
  ): Promise<Merged | Problem> {
    const { tx, ticket, assignment } = held;
    const { ticketId, turn, agentId } = assignment;
    const { sameCustomer } = merge;
    const language = turnOf(ticket.known, turn)?.inquiry?.language ?? 'ja';
    const into = { ticketId: body.into, turn: merge.turn };
    const messages = (await messagesOfTickets(tx, [ticketId])).get(ticketId) ?? [];
    const subject = ticket.inquiry?.content.subject;
    const replied = await this.sending.send(held, {
      message: mergeMessage(language, into.turn, body.message),
      then: 'closed',
      revision: body.revision,
      code: 'merged',
      detail: { into, sameCustomer, ...cleared },
    });
    if (replied instanceof Problem) return replied;
    const at = replied.repliedAt;
    const note = carriedNote(language, { turn, subject, messages, sameCustomer });
    await insertNote(tx, { ticketId: into.ticketId, agentId, at, body: note, carriedFrom: ticketId });
    await insertMerge(tx, { ticketId, turn }, into);
    const detail = { from: { ticketId, turn } };
    await writeAudit(tx, [{ at, act: 'merged', cause: 'agent', ...into, agentId, detail }]);
    return { ...replied, into, sameCustomer };
  }
}
