import { afterOpenMillis, type DeskCalendar, japanInstant, openMillisBetween } from '#calendar';
import { DateTime } from 'luxon';

/** A turn that has left the line for the first time. */
export interface Start {
  receivedAt: DateTime;
  startedAt: DateTime;
}

/** Fewer say nothing. */
export const MIN_SAMPLES = 30;
/** Five business days of seven hours. */
const RECENT_MILLIS = 35 * 3_600_000;

/** How the line has moved in recent business hours. */
export interface Pace {
  /** Milliseconds of business hours that each turn took to come next, in the order of their starts. */
  steps: number[];
  /** Milliseconds of business hours that each turn waited, in the same order. */
  waits: number[];
}

/**
 * The pace of the line up to now, from starts in rising order. A turn that found nobody before it took only its own
 * wait: time in which nobody waited says nothing of how fast the desk is.
 */
export const paceOf = (starts: readonly Start[], now: DateTime, calendar: DeskCalendar): Pace => {
  const pace: Pace = { steps: [], waits: [] };
  let age = 0;
  let after = now;
  for (const [index, { receivedAt, startedAt }] of [...starts.entries()].reverse()) {
    age += openMillisBetween(startedAt, after, calendar);
    after = startedAt;
    if (age > RECENT_MILLIS) break;
    const wait = openMillisBetween(receivedAt, startedAt, calendar);
    const before = starts[index - 1];
    const gap = before ? openMillisBetween(before.startedAt, startedAt, calendar) : wait;
    pace.steps.unshift(Math.min(gap, wait));
    pace.waits.unshift(wait);
  }
  return pace;
};

const sumsOf = (steps: readonly number[], length: number): number[] => {
  const sums: number[] = [];
  let sum = 0;
  for (const [index, step] of steps.entries()) {
    sum += step - (steps[index - length] ?? 0);
    if (index >= length - 1) sums.push(sum);
  }
  return sums.sort((a, b) => a - b);
};

/** Many who wait ask for the same sums of one pace. */
const known = new WeakMap<readonly number[], Map<number, number[]>>();

const knownSumsOf = (steps: readonly number[], length: number): number[] => {
  const byLength = known.get(steps) ?? new Map<number, number[]>();
  known.set(steps, byLength);
  const sums = byLength.get(length) ?? sumsOf(steps, length);
  byLength.set(length, sums);
  return sums;
};

const quantile = (rising: readonly number[], share: number): number =>
  rising[Math.round(share * (rising.length - 1))]!;

/** When a turn may be started, RFC 3339 in JST: as eight of ten such waits of recent business hours. */
export interface Wait {
  from: string;
  until: string;
  /** How many turns it was measured on. */
  samples: number;
}

export interface Waiting {
  /** Turns before it. */
  ahead: number;
  /** RFC 3339. */
  opensAt: string;
}

/**
 * When a turn with so many before it may be started, by how long as many turns together have taken lately. Undefined
 * with fewer than 30 samples: nothing is told from nothing. Throws CalendarNotCovered past the holiday data.
 */
export const waitOf = (
  { ahead, opensAt }: Waiting,
  { steps }: Pick<Pace, 'steps'>,
  now: DateTime,
  calendar: DeskCalendar,
): Wait | undefined => {
  if (steps.length < MIN_SAMPLES) return undefined;
  const turns = ahead + 1;
  const length = Math.min(turns, Math.floor(steps.length / 2));
  const sums = knownSumsOf(steps, length);
  const after = (from: DateTime, share: number) =>
    afterOpenMillis(from, (quantile(sums, share) * turns) / length, calendar);
  // Thousands who wait are told it several times a second: this is arithmetic where it can be.
  const opening = Date.parse(opensAt);
  const begins = opening > now.toMillis() ? DateTime.fromMillis(opening) : now;
  return {
    from: japanInstant(Math.round(Math.max(after(now, 0.1), opening))),
    until: japanInstant(Math.round(after(begins, 0.9))),
    samples: steps.length,
  };
};

/** The middle one of recent waits, in milliseconds of business hours; undefined with fewer than 30 samples. */
export const medianWait = ({ waits }: Pick<Pace, 'waits'>): number | undefined =>
  waits.length < MIN_SAMPLES
    ? undefined
    : quantile(
        waits.toSorted((a, b) => a - b),
        0.5,
      );
