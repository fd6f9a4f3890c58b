import { Injectable } from '@nestjs/common';
import type { ReplyThen } from '#contracts';
import { Problem } from '#platform';
import type { NameClaims } from '../domain/reply-guard/name-keys.js';
import { HeldTickets } from './held-ticket.js';
import { refuseUnlessLatest } from './latest-revision.js';
import { ReplyGuard } from './reply-guard.js';
import { type Replied, SendReply } from './send-reply.js';

/** Who writes to the customer: known by a hash, and by the claims of the request's token while it is dealt with. */
export interface Writer extends NameClaims {
  subjectHash: Buffer;
}

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
  /** The words that look like names of agents mean something else. */
  confirmNames?: boolean;
}

/** Support's answer: once, by who holds the turn, on the latest that the customer wrote, and without a name. */
@Injectable()
export class Reply {
  constructor(
    private readonly held: HeldTickets,
    private readonly guard: ReplyGuard,
    private readonly sending: SendReply,
  ) {}

  reply(writer: Writer, ticketId: string, body: ReplyBody, key?: string): Promise<Replied> {
    const { subjectHash } = writer;
    const { fence, message, then, revision, reason, missing, attachments, confirmNames = false } = body;
    const read = this.guard.read(message, writer);
    const request = { act: 'reply', ...body };
    return this.held.act(
      { subjectHash, ticketId, fence, key, request, requeues: false, message },
      async (held) => {
        const outdated = await refuseUnlessLatest(held, revision);
        if (outdated) return outdated;
        const cleared = await this.guard.clear(held.tx, read, confirmNames);
        if (cleared instanceof Problem) return cleared;
        const detail = { reason, ...cleared };
        return this.sending.send(held, { message, then, revision, missing, attachments, detail });
      },
    );
  }
}
