import type { NewEvent, Outcome, ReplyThen, TurnDate } from '#contracts';

const TIME = '2026-11-24T10:30:00.000+09:00';

/** Where a turn stands: what every fact of another service names. */
export interface OnTurn {
  ticketId: string;
  turn: number;
}

export const TUESDAY: TurnDate = {
  calendarVersion: 1,
  businessDate: '2026-11-24',
  opensAt: '2026-11-24T10:00:00.000+09:00',
  dateRule: 'closed-day',
};

export const decided = (on: OnTurn, outcome: Outcome, revision = 1, missing: string[] = []): NewEvent => ({
  ...on,
  type: 'junban.inquiry.decided.v1',
  time: TIME,
  data: {
    revision,
    receivedAt: TIME,
    language: 'ja',
    outcome,
    reasons:
      outcome === 'accepted'
        ? []
        : [{ code: outcome === 'declined' ? 'plan-not-entitled' : 'information-missing', section: '②' }],
    missing,
    edition: 'ja-2024-09-09',
  },
});

export const dated = (on: OnTurn, date: TurnDate = TUESDAY): NewEvent => ({
  ...on,
  type: 'junban.turn.dated.v1',
  time: TIME,
  data: { ...date, skipped: [] },
});

export const held = (on: OnTurn, parked: number): NewEvent => ({
  ...on,
  type: 'junban.turn.held.v1',
  time: TIME,
  data: { parked },
});

export const started = (on: OnTurn, fence = 1, date = TUESDAY): NewEvent => ({
  ...on,
  type: 'junban.turn.started.v1',
  time: TIME,
  data: { fence, date },
});

export const requeued = (on: OnTurn, fence = 1): NewEvent => ({
  ...on,
  type: 'junban.turn.requeued.v1',
  time: TIME,
  data: { fence },
});

export const replied = (
  on: OnTurn,
  then: ReplyThen,
  {
    fence = 1,
    revisionSeen = 1,
    messageId = '5f0c3a52-92f8-4b6c-8a53-9b1f6d1e0a01',
    body = 'お答えします。',
    missing = undefined as string[] | undefined,
    reason = undefined as string | undefined,
  } = {},
): NewEvent => ({
  ...on,
  type: 'junban.turn.replied.v1',
  time: TIME,
  data: {
    ...{ fence, then, revisionSeen, messageId, repliedAt: TIME, date: TUESDAY, content: { body } },
    ...(missing && { missing }),
    ...(reason !== undefined && { reason }),
  },
});
