import { requestHash } from '#database';
import { randomUUID } from 'node:crypto';
import type { AcceptRequest } from '../accept/request.js';
import type { NewInquiry } from '../domain/inquiry.js';
import { aFeedback } from './inquiries.js';

/** A request as the HTTP edge hands it on; with a key if one is given. */
export const aRequest = (inquiry: NewInquiry = aFeedback(), key?: string): AcceptRequest => ({
  ticketId: randomUUID(),
  messageId: randomUUID(),
  customer: { subject: 'hanako', plan: 'paid', email: 'hanako@example.com' },
  inquiry,
  ...(key !== undefined && {
    idempotency: { scope: 'user:hanako', key, bodyHash: requestHash('new ticket', inquiry) },
  }),
});
