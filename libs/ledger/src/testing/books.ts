import type { LedgerStep, LedgerTurn } from '#contracts/ledger';
import type { ServiceName } from '../services.js';
import type { ServiceStreams } from '../streams.js';
import type { Books } from '../books.js';

const SOURCES: Record<ServiceName, ServiceName[]> = {
  intake: ['eligibility', 'scheduling', 'assignment'],
  eligibility: ['intake'],
  scheduling: ['eligibility'],
  assignment: ['intake', 'eligibility', 'scheduling'],
};

/** Every stream of the only partition has nine events, and everybody has read them; `over` changes one place. */
export const streams = (over: { [place: string]: number } = {}): ServiceStreams[] =>
  (Object.keys(SOURCES) as ServiceName[]).map((service) => ({
    service,
    own: [{ partition: 0, epoch: 1, sequence: over[service] ?? 9, published: 9 }],
    read: SOURCES[service].map((source) => ({
      source,
      partition: 0,
      epoch: 1,
      sequence: over[`${source} at ${service}`] ?? 9,
    })),
    stops: [],
  }));

export const at = (minute: number) => `2026-11-24T10:${String(minute).padStart(2, '0')}:00.000+09:00`;

type Said = Partial<Record<ServiceName, Partial<LedgerTurn> | null>>;

/** A turn that was accepted, dated and is queued; `over` changes what one service says, null leaves it out. */
export const aTurn = (turn: number, over: Said = {}) => ({
  intake: { turn, status: 'queued' as const, revision: 1, receivedAt: at(turn), ...over.intake },
  eligibility: { turn, decisions: [{ revision: 1, outcome: 'accepted' as const }], ...over.eligibility },
  scheduling: { turn, dates: ['2026-11-24'], ...over.scheduling },
  assignment: {
    turn,
    status: 'queued' as const,
    revision: 1,
    language: 'ja' as const,
    opensAt: at(0),
    steps: [],
    ...over.assignment,
  },
  without: (Object.keys(over) as ServiceName[]).filter((service) => over[service] === null),
});

export type ATurn = ReturnType<typeof aTurn>;

export const books = (turns: readonly ATurn[], over: Partial<Books> = {}): Books => {
  const of = (service: ServiceName) =>
    turns
      .filter(({ without }) => !without.includes(service))
      .map((turn) => ({ ticketId: `T-${turn.intake.turn}`, partition: 0, turns: [turn[service]] }));
  return {
    before: streams(),
    after: streams(),
    tickets: {
      intake: of('intake'),
      eligibility: of('eligibility'),
      scheduling: of('scheduling'),
      assignment: of('assignment'),
    },
    lastTurn: turns.length,
    ...over,
  };
};

export const started = (entry: number, minute = entry): LedgerStep => ({
  entry,
  act: 'started',
  at: at(minute),
});
export const requeued = (entry: number, givenAway?: true): LedgerStep => ({
  entry,
  act: 'requeued',
  at: at(entry),
  ...(givenAway && { givenAway }),
});
export const replied = (entry: number): LedgerStep => ({ entry, act: 'replied', at: at(entry) });

/** A turn that assignment has given out. */
export const given = (turn: number, ...steps: LedgerStep[]) =>
  aTurn(turn, { intake: { status: 'answered' }, assignment: { status: 'answered', steps } });
