import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { isAttachmentId, type Side } from '../store/attachment-store.js';

export const ACCESS_HEADER = 'junban-access';
export const ACCESS_SECONDS = 60;

const FORM = /^(\d{10})\.([\w-]{43})$/;

export type Judged = 'valid' | 'expired' | 'invalid';

/**
 * Access to one attachment for a minute: a proof made of whose side asks, the attachment and the end, under a key of
 * the service, so that nothing is stored and no other service's proof counts.
 */
export class SignedAccess {
  private readonly key: Buffer;

  /** @param secret one that all processes of the service share */
  constructor(
    secret: string | Buffer,
    private readonly side: Side,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'junban attachment access', 32));
  }

  /** @param now milliseconds of the machine's clock */
  issue(attachmentId: string, now: number): { token: string; expiresAt: Date } {
    const until = Math.floor(now / 1000) + ACCESS_SECONDS;
    return {
      token: `${until}.${this.proof(attachmentId, until).toString('base64url')}`,
      expiresAt: new Date(until * 1000),
    };
  }

  /** What to make of a token that came; only one that is otherwise valid is called expired. */
  judge(attachmentId: string, token: string | undefined, now: number): Judged {
    const [, until, sent] = FORM.exec(token ?? '') ?? [];
    if (until === undefined || sent === undefined || !isAttachmentId(attachmentId)) return 'invalid';
    const proof = this.proof(attachmentId, Number(until)).toString('base64url');
    if (!timingSafeEqual(Buffer.from(sent), Buffer.from(proof))) return 'invalid';
    return Number(until) * 1000 <= now ? 'expired' : 'valid';
  }

  private proof(attachmentId: string, until: number): Buffer {
    return createHmac('sha256', this.key).update(`${this.side} ${attachmentId} ${until}`).digest();
  }
}
