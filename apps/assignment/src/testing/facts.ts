import type { InquiryDecided, Language, NewEvent, TurnDate } from '#contracts';

const at = '2026-11-24T09:30:00.000+09:00';

const uuid = (kind: number, n: number) =>
  `00000000-0000-4000-8000-${String(kind * 1_000_000 + n).padStart(12, '0')}`;

/** The ticket of a turn in tests; a message of it. */
export const ticketOf = (turn: number): string => uuid(1, turn);
export const messageOf = (turn: number, revision: number): string => uuid(2, turn * 100 + revision);

export const DATE: TurnDate = {
  calendarVersion: 1,
  businessDate: '2026-11-24',
  opensAt: '2026-11-24T10:00:00.000+09:00',
  dateRule: 'same-day',
};

interface Of {
  ticketId?: string;
  revision?: number;
}

/** An event of one type, about a turn. */
type Stated<T extends NewEvent['type']> = Extract<NewEvent, { type: T }> & { turn: number };

/** What other services state of a turn, with plain defaults. */
export const received = (
  turn: number,
  { ticketId = ticketOf(turn), revision = 1, language = 'ja' }: Of & { language?: Language } = {},
): Stated<'junban.inquiry.received.v1'> => ({
  type: 'junban.inquiry.received.v1',
  ticketId,
  turn,
  time: at,
  data: {
    revision,
    receivedAt: at,
    statedAt: at,
    messageId: messageOf(turn, revision),
    language,
    topic: 'problem',
    plan: 'paid',
    edition: 'ja-2024-09-09',
    content: {
      subject: `subject ${turn}`,
      message: `message ${turn}.${revision}`,
      registeredEmail: 'hanako@customer.example',
      emailVerified: true,
      environment: { browser: 'Chrome', browserVersion: '142', device: 'Windows 11' },
      details: { steps: 'one, two' },
    },
  },
});

export const decided = (
  turn: number,
  {
    ticketId = ticketOf(turn),
    revision = 1,
    outcome = 'accepted',
  }: Of & { outcome?: InquiryDecided['outcome'] } = {},
): Stated<'junban.inquiry.decided.v1'> => ({
  type: 'junban.inquiry.decided.v1',
  ticketId,
  turn,
  time: at,
  data: {
    revision,
    receivedAt: at,
    language: 'ja',
    outcome,
    reasons: outcome === 'accepted' ? [] : [{ code: 'out-of-scope', section: '⑤' }],
    missing: [],
    edition: 'ja-2024-09-09',
  },
});

export const dated = (
  turn: number,
  { ticketId = ticketOf(turn), revision: _judged, ...date }: Of & Partial<TurnDate> = {},
): Stated<'junban.turn.dated.v1'> => ({
  type: 'junban.turn.dated.v1',
  ticketId,
  turn,
  time: at,
  data: { ...DATE, ...date, skipped: [] },
});

export const messageAdded = (
  turn: number,
  revision: number,
  ticketId = ticketOf(turn),
): Stated<'junban.message.added.v1'> => ({
  type: 'junban.message.added.v1',
  ticketId,
  turn,
  time: at,
  data: {
    revision,
    messageId: messageOf(turn, revision),
    sentAt: at,
    content: { body: `message ${turn}.${revision}` },
  },
});

export const withdrawn = (turn: number, ticketId = ticketOf(turn)): Stated<'junban.ticket.withdrawn.v1'> => ({
  type: 'junban.ticket.withdrawn.v1',
  ticketId,
  turn,
  time: at,
  data: { withdrawnAt: at },
});

export const lapsed = (turn: number, ticketId = ticketOf(turn)): Stated<'junban.ticket.lapsed.v1'> => ({
  type: 'junban.ticket.lapsed.v1',
  ticketId,
  turn,
  time: at,
  data: { lapsedAt: at, reason: 'information-not-given' },
});

export const erased = (turn: number, ticketId = ticketOf(turn)): Stated<'junban.ticket.erased.v1'> => ({
  type: 'junban.ticket.erased.v1',
  ticketId,
  turn,
  time: at,
  data: { erasedAt: at },
});

export const held = (
  turn: number,
  parked: number,
  ticketId = ticketOf(turn),
): Stated<'junban.turn.held.v1'> => ({
  type: 'junban.turn.held.v1',
  ticketId,
  turn,
  time: at,
  data: { parked },
});

/** All that puts a turn in line. */
export const waiting = (turn: number, language: Language = 'ja'): NewEvent[] => [
  received(turn, { language }),
  decided(turn),
  dated(turn),
];
