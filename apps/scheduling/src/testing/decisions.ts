import type { InquiryDecided, JunbanEvent, NewEvent } from '#contracts';

const TICKET = '00000000-0000-4000-8000-000000000001';
const NOON = '2026-11-24T12:00:00.000+09:00';

type Over = Partial<InquiryDecided> & { ticketId?: string; turn?: number };

/** An acceptance of turn 1, which arrived on a business day at noon, unless said otherwise. */
export const aDecision = ({ ticketId = TICKET, turn = 1, ...over }: Over = {}): NewEvent & {
  type: 'junban.inquiry.decided.v1';
} => ({
  type: 'junban.inquiry.decided.v1',
  ticketId,
  turn,
  time: NOON,
  data: {
    revision: 1,
    receivedAt: NOON,
    language: 'ja',
    outcome: 'accepted',
    reasons: [],
    missing: [],
    edition: 'ja-2024-09-09',
    ...over,
  },
});

/** The same as it comes in. */
export const decided = (over?: Over): JunbanEvent<'junban.inquiry.decided.v1'> => ({
  ...aDecision(over),
  id: 'e0000000-0000-4000-8000-000000000001',
  source: 'eligibility',
  partition: 0,
  at: { epoch: 1, sequence: 1 },
});
