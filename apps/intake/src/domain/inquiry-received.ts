import type { InquiryContent, Language, Plan } from '#contracts';
import type { OwnEvent } from './own-facts.js';

export interface Received {
  ticketId: string;
  turn: number;
  revision: number;
  /** Arrival of the turn, RFC 3339 in JST. */
  receivedAt: string;
  /** When this statement was made; the arrival itself unless it completes an earlier one. */
  statedAt: string;
  messageId: string;
  language: Language;
  topic: string;
  plan: Plan;
  edition: string;
  content: InquiryContent;
}

/** The whole inquiry as a fact. */
export const inquiryReceived = ({ ticketId, turn, ...data }: Received): OwnEvent => ({
  type: 'junban.inquiry.received.v1',
  ticketId,
  turn,
  time: data.statedAt,
  data,
});
