import { randomUUID } from 'node:crypto';
import type { CausedEvent } from '#messaging';

/** The JSON of each event's data, in bytes. */
const BYTES = 500;
const AT = '2026-11-24T10:00:00.000+09:00';

const inquiry = (message: string) => ({
  revision: 1,
  receivedAt: AT,
  statedAt: AT,
  messageId: randomUUID(),
  language: 'en' as const,
  topic: 'operation' as const,
  plan: 'paid' as const,
  edition: 'en-2024-04-30',
  content: { subject: 'How do I export?', message },
});

const ROOM = BYTES - Buffer.byteLength(JSON.stringify(inquiry('')));

/** An inquiry of a ticket of its own, as intake publishes it. */
export const anInquiry = (turn: number): CausedEvent => ({
  type: 'junban.inquiry.received.v1',
  ticketId: randomUUID(),
  turn,
  time: AT,
  traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  data: inquiry('m'.repeat(ROOM)),
});
