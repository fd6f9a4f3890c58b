import { SERVICES, type ServiceName } from '#contracts';
import type { Operation } from '../../load/operations.js';
import type { AuditEntry, LogRecord, MessagingBooks, OutboxEvent } from '../../reading/books.js';
import { READERS } from '../../reading/readers.js';
import type { Evidence } from '../evidence.js';

/** A deep copy whose parts may be changed. */
export type Draft<T> = T extends object ? { -readonly [K in keyof T]: Draft<T[K]> } : T;

export const at = (turn: number): string => `2026-11-24T10:30:0${turn}.000+09:00`;
export const ticketOf = (turn: number): string => `T-${turn}`;

/** An operation that was done at its first attempt. */
export const aDeed = (over: Partial<Operation>): Operation => ({
  operation: 0,
  actor: 'agent-1',
  act: 'look',
  about: 'T-1',
  request: undefined,
  outcome: 'done',
  sentAt: 0,
  endedAt: 1,
  answers: [],
  ...over,
});

export const submitted = (turn: number, over: Partial<Operation> = {}): Operation =>
  aDeed({
    actor: `story-${turn}`,
    act: 'submit',
    about: `story-${turn}`,
    sentAt: turn * 10,
    endedAt: turn * 10 + 5,
    answers: [{ ticketId: ticketOf(turn), turn, receivedAt: at(turn), expected: { outcome: 'accepted' } }],
    ...over,
  });

export const claimed = (turn: number, actor: string, over: Partial<Operation> = {}): Operation =>
  aDeed({
    actor,
    act: 'next',
    about: 'line',
    sentAt: 100 + turn * 10,
    endedAt: 105 + turn * 10,
    answers: [{ ticketId: ticketOf(turn), turn, fence: 1, language: 'en' }],
    ...over,
  });

export const replied = (turn: number, actor: string, over: Partial<Operation> = {}): Operation =>
  aDeed({
    actor,
    act: 'reply',
    about: ticketOf(turn),
    request: { fence: 1, message: `Support says ${turn}.` },
    ...over,
  });

const present = (actor: string, languages: string[]): Operation =>
  aDeed({ actor, act: 'presence', about: 'available', request: { languages } });

type Kind = [type: string, turn: number, extra?: Partial<OutboxEvent>];

const outboxOf = (service: ServiceName, kinds: Kind[]): OutboxEvent[] =>
  kinds.map(([type, turn, extra], index) => ({
    partition: 0,
    epoch: 1,
    sequence: index + 1,
    id: `${service}-${index + 1}`,
    previous: index === 0 ? null : `${service}-${index}`,
    type: `junban.${type}.v1`,
    ticketId: ticketOf(turn),
    turn,
    revision: null,
    outcome: null,
    ...extra,
  }));

const TURNS = [1, 2, 3];

const OUTBOXES: Record<ServiceName, OutboxEvent[]> = {
  intake: outboxOf(
    'intake',
    TURNS.map((turn): Kind => ['inquiry.received', turn, { revision: 1 }]),
  ),
  eligibility: outboxOf(
    'eligibility',
    TURNS.map((turn): Kind => ['inquiry.decided', turn, { revision: 1, outcome: 'accepted' }]),
  ),
  scheduling: outboxOf(
    'scheduling',
    TURNS.map((turn): Kind => ['turn.dated', turn]),
  ),
  assignment: outboxOf(
    'assignment',
    TURNS.flatMap((turn): Kind[] => [
      ['turn.started', turn],
      ['turn.replied', turn],
    ]),
  ),
};

const endOf = (service: ServiceName) => {
  const last = OUTBOXES[service].at(-1)!;
  return { partition: 0, epoch: 1, sequence: last.sequence, lastId: last.id };
};

const messagingOf = (service: ServiceName): MessagingBooks => ({
  streams: [{ ...endOf(service), published: endOf(service).sequence }],
  outbox: OUTBOXES[service],
  inbox: READERS[service].map((source) => ({ source, ...endOf(source) })),
  parked: 0,
});

const logOf = (source: ServiceName): LogRecord[] =>
  OUTBOXES[source].map(({ partition, epoch, sequence, id, ticketId }) => ({
    source,
    partition,
    epoch,
    sequence,
    id,
    ticketId,
  }));

/** A line of the audit trail, without its number. */
export const audited = (act: string, turn: number, agentId: string, over: Partial<AuditEntry> = {}) => ({
  act,
  cause: 'next',
  ticketId: ticketOf(turn),
  turn,
  fence: 1,
  agentId,
  capacity: null,
  languages: null,
  ...over,
});

/** The audit trail, numbered; agents A and B are there from the start, and B knows no Japanese. */
export const trailOf = (...entries: Omit<AuditEntry, 'entry'>[]): AuditEntry[] => {
  const here = { act: 'presence', cause: 'available', ticketId: null, turn: null, fence: null };
  return [
    { ...here, agentId: 'A', capacity: 1, languages: ['ja', 'en'] },
    { ...here, agentId: 'B', capacity: 1, languages: ['en'] },
    ...entries,
  ].map((entry, index) => ({ ...entry, entry: index + 1 }));
};

/** Three inquiries, three answers, and nothing wrong. */
export const calmDay = (): Draft<Evidence> =>
  structuredClone({
    operations: [
      present('agent-1', ['ja', 'en']),
      present('agent-2', ['en']),
      ...TURNS.map((turn) => submitted(turn)),
      ...TURNS.map((turn) => claimed(turn, `agent-${1 + (turn % 2)}`)),
      ...TURNS.map((turn) => replied(turn, `agent-${1 + (turn % 2)}`)),
    ],
    books: {
      messaging: Object.fromEntries(SERVICES.map((service) => [service, messagingOf(service)])) as Record<
        ServiceName,
        MessagingBooks
      >,
      lastTurn: 3,
      tickets: TURNS.map((turn) => ({
        ticketId: ticketOf(turn),
        label: `story-${turn}`,
        status: 'answered',
      })),
      turns: TURNS.map((turn) => ({
        turn,
        ticketId: ticketOf(turn),
        receivedAt: at(turn),
        status: 'answered',
      })),
      line: TURNS.map((turn) => ({ turn, ticketId: ticketOf(turn), language: 'en', status: 'answered' })),
      said: TURNS.map((turn) => ({
        ticketId: ticketOf(turn),
        from: 'support' as const,
        body: `Support says ${turn}.`,
      })),
      audit: trailOf(
        ...TURNS.flatMap((turn) => [
          audited('started', turn, turn % 2 ? 'B' : 'A'),
          audited('replied', turn, turn % 2 ? 'B' : 'A', { cause: 'answered' }),
        ]),
      ),
    },
    log: SERVICES.flatMap(logOf),
    views: TURNS.map((turn) => ({
      label: `story-${turn}`,
      ticketId: ticketOf(turn),
      status: 'answered',
      messages: [{ from: 'support' as const, body: `Support says ${turn}.` }],
    })),
    compliance: { offered: 3, violations: { total: 0, items: [] }, skips: { total: 0 }, reassignments: {} },
    ledger: { code: 0, findings: [], complaint: '' },
    drained: { millis: 1_000, limitMillis: 60_000, left: { tickets: 0, unpublished: 0, unread: 0 } },
  });
