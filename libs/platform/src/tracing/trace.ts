import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/** What everything that happens for one request or event has in common. */
export interface TraceContext {
  traceparent: string;
  requestId?: string;
  /** What it has turned out to be about. */
  ticketId?: string;
}

const storage = new AsyncLocalStorage<TraceContext | undefined>();

const pattern = /^00-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-([\da-f]{2})$/;

/** A traceparent (W3C Trace Context) in its parts; undefined unless it is valid. */
export const partsOf = (
  traceparent: string | undefined,
): { traceId: string; spanId: string; flags: string } | undefined => {
  const [, traceId, spanId, flags] = pattern.exec(traceparent ?? '') ?? [];
  return traceId && spanId && flags ? { traceId, spanId, flags } : undefined;
};

/** The next step of a trace, or the first step of a new one if none valid came. */
export function nextTraceparent(came?: string): string {
  const { traceId = randomBytes(16).toString('hex'), flags = '01' } = partsOf(came) ?? {};
  return `00-${traceId}-${randomBytes(8).toString('hex')}-${flags}`;
}

/** Runs work under a trace context; all that it awaits is under it too. */
export const runInTrace = <R>(context: TraceContext, work: () => R): R => storage.run(context, work);

/** Runs work that many have asked for, and that belongs to the trace of none of them. */
export const runOutsideTraces = <R>(work: () => R): R => storage.run(undefined, work);

/** The `traceparent` to send on with events and requests, if the running work has one. */
export const currentTraceparent = (): string | undefined => storage.getStore()?.traceparent;

/** Says which ticket the running work is about, for its log lines and its span. */
export const aboutTicket = (ticketId: string): void => {
  const context = storage.getStore();
  if (context) context.ticketId = ticketId;
};

/** What log lines of the work under a context say of it. */
export const inLog = (context: TraceContext | undefined): object => {
  if (!context) return {};
  const { traceparent, ...about } = context;
  const { traceId, spanId } = partsOf(traceparent) ?? {};
  return { traceId, spanId, ...about };
};

/** {@link inLog} of the work that is running. */
export const currentTrace = (): object => inLog(storage.getStore());
