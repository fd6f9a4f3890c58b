import type { Readable } from 'node:stream';
import { ACCESS_HEADER, SignedAccess } from '../access/signed-access.js';
import type { AttachmentSettings } from '../ports.js';
import { findAttachment, type KeptAttachment } from '../rows/ticket-rows.js';
import { attachmentProblem } from './problems.js';

/** How an attachment is read: `url` with `headers`, until the end. */
export interface Granted {
  url: string;
  headers: Record<typeof ACCESS_HEADER, string>;
  /** RFC 3339. */
  expiresAt: string;
}

/** Hands out access for a minute to who may see the ticket, and opens what it was handed out for. */
export class AttachmentAccess {
  private readonly signed: SignedAccess;

  constructor(private readonly settings: AttachmentSettings) {
    this.signed = new SignedAccess(settings.secret, settings.side);
  }

  /** For somebody who may see the ticket: that is asked before. Throws Problem (404). */
  async grant(ticketId: string, attachmentId: string): Promise<Granted> {
    if (!(await findAttachment(this.settings.database, attachmentId, ticketId)))
      throw attachmentProblem('attachment-not-found');
    const { token, expiresAt } = this.signed.issue(attachmentId, Date.now());
    return {
      url: `${this.settings.path}/${attachmentId}`,
      headers: { [ACCESS_HEADER]: token },
      expiresAt: expiresAt.toISOString(),
    };
  }

  /** Throws Problem: no access (403), gone (404), the store is away (503). */
  async open(
    attachmentId: string,
    token: string | undefined,
  ): Promise<{ attachment: KeptAttachment; content: Readable }> {
    const judged = this.signed.judge(attachmentId, token, Date.now());
    if (judged !== 'valid') throw attachmentProblem(`attachment-access-${judged}`);
    const attachment = await findAttachment(this.settings.database, attachmentId);
    const content = attachment && (await this.contentOf(attachment));
    if (!content) throw attachmentProblem('attachment-not-found');
    return { attachment, content };
  }

  private async contentOf({ side, attachmentId }: KeptAttachment): Promise<Readable | undefined> {
    try {
      return await this.settings.store.get({ side, attachmentId });
    } catch (cause) {
      throw attachmentProblem('attachments-away', { headers: { 'retry-after': '5' }, cause });
    }
  }
}
