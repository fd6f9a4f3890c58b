import type { ReplyThen } from '#contracts';

/** What may follow a reply. */
export const REPLY_THENS: readonly ReplyThen[] = ['answered', 'question', 'closed', 'declined'];
