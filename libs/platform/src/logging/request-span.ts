import type { FastifyRequest } from 'fastify';
import { beginSpan, type Span, SpanKind, SpanStatusCode } from '../tracing/spans.js';
import { aboutRequest, isFrequent } from './about-request.js';

const spans = new WeakMap<FastifyRequest, Span>();

/** Begins the span of a request; there is none where none are exported, and for what machines ask all the time. */
export const beginRequestSpan = (request: FastifyRequest, parent: string | undefined): Span | undefined => {
  if (isFrequent(request)) return undefined;
  const { method, route } = aboutRequest(request);
  const span = beginSpan({
    name: `${method} ${route}`,
    kind: SpanKind.SERVER,
    parent,
    attributes: { 'http.request.method': method, 'http.route': route },
  });
  if (span) spans.set(request, span);
  return span;
};

/** Ends the span of a request that was answered: that of a stream when it opens, since it may last for hours. */
export const endRequestSpan = (request: FastifyRequest, status: number, ticketId?: string): void => {
  const span = spans.get(request);
  if (!span) return;
  spans.delete(request);
  span.setAttribute('http.response.status_code', status);
  if (ticketId !== undefined) span.setAttribute('junban.ticket.id', ticketId);
  if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
};
