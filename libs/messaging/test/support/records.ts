import { type EventRecord, type NewEvent, toRecord } from '#contracts';
import { partitionOf } from '#messaging';

const ticketId = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Three tickets of one stream. */
export const TICKETS = [ticketId(2), ticketId(15), ticketId(25)] as const;

/** Tickets of all streams. */
export const MANY_TICKETS = Array.from({ length: 60 }, (_, index) => ticketId(index + 1));

export const PARTITION = partitionOf(TICKETS[0]);

const eventId = (number: number): string => `e0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A decision whose edition names it, so that a test sees what was applied. */
export const aDecision = (edition: string, over: { ticketId?: string; turn?: number } = {}): NewEvent => ({
  type: 'junban.inquiry.decided.v1',
  ticketId: TICKETS[0],
  turn: 1,
  time: '2026-11-24T10:00:00.000+09:00',
  data: {
    revision: 1,
    receivedAt: '2026-11-24T10:00:00.000+09:00',
    language: 'ja',
    outcome: 'accepted',
    reasons: [],
    missing: [],
    edition,
  },
  ...over,
});

/** Records of eligibility's stream as it was published: sequences from 1 on, each naming the one before it. */
export const aStream = (events: NewEvent[], { epoch = 1, ids = 0 } = {}): EventRecord[] =>
  events.map((event, index) =>
    toRecord({
      ...event,
      id: eventId(ids + index + 1),
      source: 'eligibility',
      partition: PARTITION,
      at: { epoch, sequence: index + 1 },
      ...(index > 0 && { previous: eventId(ids + index) }),
    }),
  );

/** Records of decisions, each named by its edition. */
export const decisions = <Editions extends string[]>(...editions: Editions) =>
  aStream(editions.map((edition, index) => aDecision(edition, { turn: index + 1 }))) as {
    [Index in keyof Editions]: EventRecord;
  };

/** The record with other headers. */
export const withHeaders = (record: EventRecord, headers: Record<string, string>): EventRecord => ({
  ...record,
  headers: { ...record.headers, ...headers },
});
