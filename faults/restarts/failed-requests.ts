import type { Attempt } from '../load/history.js';

/** Requests that failed for no fault of those who sent them: without an answer, or with a server's error. */
export const failedRequests = (attempts: readonly Attempt[]): string[] =>
  attempts
    .filter(({ status }) => status === undefined || status >= 500)
    .map(({ actor, act, status, error }) => `${actor}: ${act} got ${status ?? error}`);
