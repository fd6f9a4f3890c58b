import { DEFAULT_YEAR_END } from '#calendar';
import { Compliance, type ComplianceReport } from '../compliance.js';
import type { TrailDetail, TrailEntry } from '../trail-entry.js';

/** A Tuesday; the desk opens at 10:00. */
export const DAY = '2026-11-24';
export const OPENS = `${DAY}T10:00:00+09:00`;

export const TOMORROW = '2026-11-25T10:00:00+09:00';

/** Epoch milliseconds of a time of that day in Japan. */
export const clock = (time: string, day = DAY): number => Date.parse(`${day}T${time}+09:00`);

export type Written = Omit<TrailEntry, 'entry' | 'xact' | 'at'> & { at?: number; xact?: bigint };

/** A turn comes to stand in line. */
export const queued = (turn: number, over: Partial<Written> = {}, detail: TrailDetail = {}): Written => ({
  act: 'queued',
  cause: 'new',
  turn,
  ...over,
  detail: { language: 'ja', opensAt: OPENS, receivedAt: `${DAY}T09:30:00+09:00`, ...detail },
});

export const unqueued = (turn: number, cause = 'withdrawn'): Written => ({
  act: 'unqueued',
  cause,
  turn,
  detail: {},
});

export const present = (agentId: string, languages = ['ja']): Written => ({
  act: 'presence',
  cause: 'available',
  agentId,
  detail: { languages },
});

/** A turn is given to an agent; by entry order, where no snapshot is given. */
export const started = (turn: number, agentId: string, over: Partial<Written> = {}): Written => ({
  act: 'started',
  cause: 'next',
  turn,
  agentId,
  detail: { language: 'ja', opensAt: OPENS },
  ...over,
});

export const requeued = (turn: number, agentId: string, cause: string, reason?: string): Written[] => [
  { act: 'requeued', cause, turn, agentId, detail: { ...(reason !== undefined && { reason }) } },
  queued(turn, { cause: 'again' }),
];

export const replied = (turn: number, agentId: string, over: Partial<Written> = {}): Written => ({
  act: 'replied',
  cause: 'answered',
  turn,
  agentId,
  detail: {},
  ...over,
});

/** An operator closes a day. */
export const closedOn = (day: string): Written => ({
  act: 'calendar-changed',
  cause: 'closures',
  detail: { version: 2, closures: [{ from: day, to: day }] },
});

/** An operator opens overtime until a time of the day. */
export const overtime = (until: string): Written => ({
  act: 'overtime-opened',
  cause: 'operator',
  detail: { until: `${DAY}T${until}+09:00` },
});

/** Entries as they come; several in a list. */
export type Trail = (Written | Written[])[];

/** Entries numbered as they come, each of its own transaction and a second after the one before, from 10:30 on. */
export const trailOf = (...written: Trail): TrailEntry[] => {
  let at = clock('10:30:00');
  return written.flat().map((entry, index) => {
    at = entry.at ?? at + 1_000;
    return { ...entry, at, entry: index + 1, xact: entry.xact ?? BigInt(100 + index) };
  });
};

/** What is said of a trail; of all of it, unless a period is given. */
export const judged = (
  entries: readonly TrailEntry[],
  period = { from: 0, to: Number.MAX_SAFE_INTEGER },
): ComplianceReport => {
  const compliance = new Compliance(period, DEFAULT_YEAR_END);
  for (const entry of entries) compliance.take(entry);
  return compliance.report();
};

/** Each violation in a few words. */
export const violationsIn = (...written: Trail): string[] =>
  judged(trailOf(...written)).violations.items.map(
    ({ kind, turn, over }) => `${kind}: ${turn}${over ? ` before ${over.turn}` : ''}`,
  );
