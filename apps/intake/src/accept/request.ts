import type { Expectation } from '../domain/expectation.js';
import type { Customer } from '../domain/customer.js';
import type { NewInquiry } from '../domain/inquiry.js';

/** A ticket to be accepted. Its ids are made before, so that a commit of unknown outcome can be looked up. */
export interface AcceptRequest {
  ticketId: string;
  messageId: string;
  customer: Customer;
  inquiry: NewInquiry;
  /** Whose uploads the inquiry's attachments must be. */
  uploader?: string;
  /** W3C trace context of the request, for its event. */
  traceparent?: string;
  idempotency?: { scope: string; key: string; bodyHash: Buffer };
}

/** What the customer is told of an accepted ticket; kept with its Idempotency-Key. */
export interface Accepted {
  ticketId: string;
  turn: number;
  /** RFC 3339 in JST. */
  receivedAt: string;
  status: 'received';
  expected: Expectation;
}
