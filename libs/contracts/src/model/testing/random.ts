/** A whole number from 0 up to, but not including, `below`. */
export type Random = (below: number) => number;

/** Always the same sequence for the same seed (mulberry32), so that a failing run can be repeated. */
export const randomFrom = (seed: number): Random => {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

/** The element that a drawn number names; the list must not be empty. */
export const pick = <T>(from: readonly T[], drawn: number): T => from[drawn % from.length] as T;
