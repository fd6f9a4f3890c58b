import { DESK_SUBJECT, type EventType, type ServiceName } from '#contracts';
import type { Tx } from '#database';
import { beginSpan, isTracing, linkTo, partsOf, type Span, type Step, traceparentOf } from '#platform';
import { moveTraces } from './ticket-traces.js';

/** What a span tells of an event. */
interface About {
  type: EventType;
  ticketId: string;
  turn?: number;
  traceparent?: string;
}

/** How a service deals with events: takes them, or makes them. */
export interface EventStep extends Pick<Step, 'kind'> {
  /** The verb, for the name of the span. */
  does: string;
  service: ServiceName;
}

const beginFor = ({ does, kind, service }: EventStep, event: About): Span | undefined => {
  const { type, ticketId, turn, traceparent } = event;
  return beginSpan({
    name: `${does} ${type}`,
    kind,
    parent: traceparent,
    attributes: {
      'junban.service': service,
      'messaging.operation.name': does,
      'cloudevents.event_type': type,
      'junban.ticket.id': ticketId,
      ...(turn !== undefined && { 'junban.turn': turn }),
    },
  });
};

const traceOf = (traceparent: string | undefined) => partsOf(traceparent)?.traceId;

/**
 * Begins a span for each event whose trace is sampled, in that trace, with a link to the last step known of its ticket
 * where that was of another one: days later nobody waits for the end of the first. Without tracing this does nothing.
 * The tickets are locked, or new.
 */
export const beginEventSpans = async (
  tx: Tx,
  step: EventStep,
  events: readonly About[],
): Promise<(Span | undefined)[]> => {
  if (!isTracing()) return events.map(() => undefined);
  const spans = events.map((event) => beginFor(step, event));
  const last = new Map<string, string>();
  events.forEach(({ ticketId }, index) => {
    const span = spans[index];
    if (span?.isRecording() && ticketId !== DESK_SUBJECT) last.set(ticketId, traceparentOf(span));
  });
  const before = last.size > 0 ? await moveTraces(tx, last) : new Map<string, string>();
  events.forEach(({ ticketId }, index) => {
    const span = spans[index];
    const known = before.get(ticketId);
    if (span?.isRecording() && traceOf(known) !== span.spanContext().traceId) linkTo(span, known);
  });
  return spans;
};
