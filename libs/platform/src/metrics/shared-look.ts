/** Shorter than any scrape interval, longer than a scrape. */
const KEPT_MILLIS = 2_000;

/**
 * One look for all gauges of a scrape, and for whoever scrapes at nearly the same time, so that being watched costs the
 * database next to nothing. A look that fails is not kept.
 */
export const sharedLook = <R>(look: () => Promise<R>, keptMillis = KEPT_MILLIS): (() => Promise<R>) => {
  let under: Promise<R> | undefined;
  let until = 0;
  return () => {
    if (under && performance.now() < until) return under;
    until = Infinity;
    const now = look();
    under = now;
    now.then(
      () => (until = performance.now() + keptMillis),
      () => (under = undefined),
    );
    return now;
  };
};
