import {
  type Attributes,
  type ProxyTracerProvider,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  type SpanKind,
  SpanStatusCode,
  trace,
  type Tracer,
} from '@opentelemetry/api';
import { nextTraceparent, partsOf, runInTrace } from './trace.js';

export { SpanKind, SpanStatusCode, type Span } from '@opentelemetry/api';

/** A step of a trace, as it begins. */
export interface Step {
  name: string;
  kind: SpanKind;
  /** The traceparent of what caused it; a trace of its own unless given. */
  parent?: string;
  /** Ids, counts and names of types: nothing that a person wrote, and nobody's name or id. */
  attributes?: Attributes;
}

const tracer = (): Tracer | undefined =>
  (trace.getTracerProvider() as ProxyTracerProvider).getDelegateTracer('junban');

/** Whether spans are exported at all: only then is there anything to do for them. */
export const isTracing = (): boolean => tracer() !== undefined;

const contextOf = (traceparent: string | undefined): SpanContext | undefined => {
  const parts = partsOf(traceparent);
  if (!parts) return undefined;
  const { traceId, spanId, flags } = parts;
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true };
};

/** Whether the trace is one of those that are exported. */
export const isSampled = (traceparent: string | undefined): boolean =>
  ((contextOf(traceparent)?.traceFlags ?? 0) & 1) === 1;

/** Begins a span; undefined unless traces are exported. It ends with `span.end()`, whatever comes of it. */
export const beginSpan = ({ name, kind, parent, attributes }: Step): Span | undefined => {
  const cause = contextOf(parent);
  const under = cause ? trace.setSpanContext(ROOT_CONTEXT, cause) : ROOT_CONTEXT;
  return tracer()?.startSpan(name, { kind, attributes }, under);
};

/** The traceparent of what a span causes. */
export const traceparentOf = (span: Span): string => {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
};

/** Says that a span has to do with a step elsewhere, often of another trace and another day. */
export const linkTo = (span: Span, traceparent: string | undefined): void => {
  const context = contextOf(traceparent);
  if (context) span.addLink({ context });
};

/** Marks a span as failed, by the kind of its error alone: messages may hold what people wrote. */
export const failSpan = (span: Span, error: unknown): void => {
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.setAttribute('error.type', error instanceof Error ? error.name : typeof error);
};

/** Runs work as a step of a trace, and under it: log lines have its ids, whether it is exported or not. */
export const inStep = async <R>(step: Step, work: () => Promise<R>): Promise<R> => {
  const span = beginSpan(step);
  const traceparent = span ? traceparentOf(span) : nextTraceparent(step.parent);
  try {
    return await runInTrace({ traceparent }, work);
  } catch (error) {
    if (span) failSpan(span, error);
    throw error;
  } finally {
    span?.end();
  }
};
