import type { InquiryReceived, JunbanEvent, NewEvent } from '#contracts';

const TICKET = '00000000-0000-4000-8000-000000000001';
const ARRIVAL = '2026-11-24T10:30:00.000+09:00';

/** Words that only the customer and the agents may ever see. */
export const WRITTEN = {
  subject: '損益が合わない',
  message: '十一月分の損益だけ計算されません。',
  registeredEmail: 'hanako@customer.example',
  emailVerified: true,
  environment: { browser: 'Vivaldi', browserVersion: '7.6.3797.63', device: 'ThinkPad X1' },
  details: { steps: '月次の画面で再計算を押しました。' },
};

type Over = Partial<InquiryReceived> & { ticketId?: string; turn?: number };

/** A complete problem of a paid customer on turn 1, stamped with the Japanese edition, unless said otherwise. */
export const anInquiry = ({ ticketId = TICKET, turn = 1, ...over }: Over = {}): NewEvent & {
  type: 'junban.inquiry.received.v1';
} => ({
  type: 'junban.inquiry.received.v1',
  ticketId,
  turn,
  time: ARRIVAL,
  data: {
    revision: 1,
    receivedAt: ARRIVAL,
    statedAt: ARRIVAL,
    messageId: '10000000-0000-4000-8000-000000000001',
    language: 'ja',
    topic: 'problem',
    plan: 'paid',
    edition: 'ja-2024-09-09',
    content: WRITTEN,
    ...over,
  },
});

/** The same as it comes in. */
export const received = (over?: Over): JunbanEvent<'junban.inquiry.received.v1'> => ({
  ...anInquiry(over),
  id: 'e0000000-0000-4000-8000-000000000001',
  source: 'intake',
  partition: 0,
  at: { epoch: 1, sequence: 1 },
});
