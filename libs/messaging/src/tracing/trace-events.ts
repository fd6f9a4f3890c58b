import type { AnyEvent, ServiceName } from '#contracts';
import type { Tx } from '#database';
import { currentTraceparent, failSpan, isSampled, linkTo, SpanKind, traceparentOf } from '#platform';
import type { CausedEvent } from '../outbox/caused-event.js';
import { beginEventSpans } from './event-spans.js';

/** Events as their handlers are to see them: each with the step in which it is dealt with. */
export interface TracedEvents {
  events: readonly AnyEvent[];
  /** Deals with them, and ends their steps. */
  during<R>(work: () => Promise<R>): Promise<R>;
}

/** Begins a step for each event of a batch. It is linked to the batch, which deals with events of many traces. */
export const traceConsumed = async (
  tx: Tx,
  service: ServiceName,
  events: readonly AnyEvent[],
): Promise<TracedEvents> => {
  const spans = await beginEventSpans(tx, { does: 'process', kind: SpanKind.CONSUMER, service }, events);
  if (!spans.some(Boolean)) return { events, during: (work) => work() };
  const batch = currentTraceparent();
  for (const span of spans) if (span && isSampled(batch)) linkTo(span, batch);
  return {
    events: events.map((event, index) => {
      const span = spans[index];
      return span ? { ...event, traceparent: traceparentOf(span) } : event;
    }),
    during: async (work) => {
      try {
        return await work();
      } catch (error) {
        for (const span of spans) if (span) failSpan(span, error);
        throw error;
      } finally {
        for (const span of spans) span?.end();
      }
    },
  };
};

/** Gives each event that is published a step of its own, which its readers go on from. */
export const traceCreated = async (
  tx: Tx,
  service: ServiceName,
  events: readonly CausedEvent[],
): Promise<readonly CausedEvent[]> => {
  const spans = await beginEventSpans(tx, { does: 'create', kind: SpanKind.PRODUCER, service }, events);
  return events.map((event, index) => {
    const span = spans[index];
    if (!span) return event;
    span.end();
    return { ...event, traceparent: traceparentOf(span) };
  });
};
