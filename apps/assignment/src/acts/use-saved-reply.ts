import { Inject, Injectable } from '@nestjs/common';
import { placeholderValues } from '../domain/placeholder-values.js';
import { render, type Rendered } from '../domain/saved-reply.js';
import { replyProblem } from '../http/reply-problems.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { findSavedReply } from '../store/saved-reply-rows.js';
import { ReadDesk } from './read-desk.js';

/** Writes a saved reply out for one ticket, in its language, for the agent to look through. */
@Injectable()
export class UseSavedReply {
  constructor(
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
    private readonly reading: ReadDesk,
  ) {}

  async on(subjectHash: Buffer, ticketId: string, replyId: string): Promise<Rendered> {
    const { ticket, turn } = await this.reading.ticket(subjectHash, ticketId);
    const saved = await findSavedReply(this.settings.database, replyId);
    if (!saved) throw replyProblem('saved-reply-not-found');
    const text = saved.text[turn.inquiry?.language ?? 'ja'];
    return render(text, placeholderValues(turn, ticket.inquiry?.content));
  }
}
