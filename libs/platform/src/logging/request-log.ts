import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Metrics } from '../metrics/metrics.js';
import { traceparentOf } from '../tracing/spans.js';
import { inLog, nextTraceparent, runInTrace, type TraceContext } from '../tracing/trace.js';
import { aboutRequest, isFrequent } from './about-request.js';
import { type Logger } from './logger.js';
import { beginRequestSpan, endRequestSpan } from './request-span.js';

/** How long a stream was open says nothing of how fast requests are answered; it has log lines of its own. */
const isStream = (reply: FastifyReply) =>
  String(reply.getHeader('content-type')).startsWith('text/event-stream');

const classOf = (status: number) => `${Math.trunc(status / 100)}xx`;

/** Gives each request a trace, and writes one line and one measurement when it is answered. */
export function observeRequests(fastify: FastifyInstance, logger: Logger, metrics: Metrics): void {
  const contexts = new WeakMap<FastifyRequest, TraceContext>();
  fastify.addHook('onRequest', (request, reply, done) => {
    const { traceparent: header } = request.headers;
    const came = typeof header === 'string' ? header : undefined;
    const span = beginRequestSpan(request, came);
    const traceparent = span ? traceparentOf(span) : nextTraceparent(came);
    const context: TraceContext = { traceparent, requestId: request.id };
    contexts.set(request, context);
    void reply.header('x-request-id', request.id);
    runInTrace(context, done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    if (!isStream(reply)) {
      const context = contexts.get(request);
      const { method, route, ticketId = context?.ticketId } = aboutRequest(request);
      const status = reply.statusCode;
      endRequestSpan(request, status, ticketId);
      metrics.httpDuration.observe({ method, route, status: classOf(status) }, reply.elapsedTime / 1000);
      const ms = Math.round(reply.elapsedTime);
      const level = isFrequent(request) ? 'debug' : 'info';
      logger[level]({ event: 'http.request', method, route, status, ms, ...inLog(context), ticketId });
    }
    done();
  });
}
