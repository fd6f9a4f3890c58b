const DEFAULT_SEED = 20261124;

/** The seed of all random histories: fixed, so that every run is the same, unless JUNBAN_SEED gives another. */
export const SEED = Number(process.env.JUNBAN_SEED ?? DEFAULT_SEED);

const MAX_RUNS = Number(process.env.JUNBAN_MAX_RUNS ?? Infinity);

/** How a property is tried, at most JUNBAN_MAX_RUNS times. A failure names its seed and, unless JUNBAN_SHRINK is "false", the smallest history found. */
export const runs = (numRuns: number): { seed: number; numRuns: number; endOnFailure: boolean } => ({
  seed: SEED,
  numRuns: Math.min(numRuns, MAX_RUNS),
  endOnFailure: process.env.JUNBAN_SHRINK === 'false',
});
