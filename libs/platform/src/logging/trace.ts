import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/** What everything that happens for one request or event has in common. */
export interface TraceContext {
  traceparent: string;
  requestId?: string;
}

const storage = new AsyncLocalStorage<TraceContext>();

const pattern = /^00-(?!0{32})([\da-f]{32})-(?!0{16})[\da-f]{16}-([\da-f]{2})$/;

/** The next step of a trace (W3C Trace Context), or the first step of a new one if none valid came. */
export function nextTraceparent(came?: string): string {
  const [, trace, flags] = pattern.exec(came ?? '') ?? [];
  return `00-${trace ?? randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-${flags ?? '01'}`;
}

/** Runs work under a trace context; all that it awaits is under it too. */
export const runInTrace = <R>(context: TraceContext, work: () => R): R => storage.run(context, work);

/** Runs work as the next step of the trace that came with an event, or of a new one. */
export const runWithTraceparent = <R>(came: string | undefined, work: () => R): R =>
  runInTrace({ traceparent: nextTraceparent(came) }, work);

/** The context of the work that is running, if any. */
export const currentTrace = (): TraceContext | undefined => storage.getStore();

/** The `traceparent` to send on with events and requests, if the running work has one. */
export const currentTraceparent = (): string | undefined => storage.getStore()?.traceparent;
