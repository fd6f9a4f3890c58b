import { setTimeout as sleep } from 'node:timers/promises';

/** Waits so many milliseconds, or until the signal is aborted. */
export const rest = (millis: number, signal: AbortSignal): Promise<void> =>
  sleep(millis, undefined, { signal }).catch(() => undefined);

/** Waits for some work, but no longer than so many milliseconds. */
export const within = (millis: number, work: Promise<unknown>): Promise<unknown> => {
  const done = new AbortController();
  return Promise.race([work, rest(millis, done.signal)]).finally(() => done.abort());
};
