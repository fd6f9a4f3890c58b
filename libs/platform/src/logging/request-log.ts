import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Metrics } from '../metrics/metrics.js';
import { isUuid } from '../validation/text-rules.js';
import { type Logger } from './logger.js';
import { nextTraceparent, runInTrace, type TraceContext } from './trace.js';

/** Asked for every few seconds by machines. */
const frequent = /^\/(health\/|metrics$)/;

/** The pattern of the route, never the path: that may hold ids of others. */
const routeOf = (request: FastifyRequest) => request.routeOptions.url ?? 'unmatched';

function ticketOf(request: FastifyRequest): string | undefined {
  const id = (request.params as { id?: unknown } | null)?.id;
  return typeof id === 'string' && isUuid(id) && routeOf(request).includes('/tickets/:id') ? id : undefined;
}

/** What is told of a request. */
export const aboutRequest = (request: FastifyRequest) => ({
  method: request.method,
  route: routeOf(request),
  ticketId: ticketOf(request),
});

/** How long a stream was open says nothing of how fast requests are answered; it has log lines of its own. */
const isStream = (reply: FastifyReply) =>
  String(reply.getHeader('content-type')).startsWith('text/event-stream');

const classOf = (status: number) => `${Math.trunc(status / 100)}xx`;

/** Gives each request a trace, and writes one line and one measurement when it is answered. */
export function observeRequests(fastify: FastifyInstance, logger: Logger, metrics: Metrics): void {
  const contexts = new WeakMap<FastifyRequest, TraceContext>();
  fastify.addHook('onRequest', (request, reply, done) => {
    const came = request.headers.traceparent;
    const traceparent = nextTraceparent(typeof came === 'string' ? came : undefined);
    const context = { traceparent, requestId: request.id };
    contexts.set(request, context);
    void reply.header('x-request-id', request.id);
    runInTrace(context, done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    if (isStream(reply)) {
      done();
      return;
    }
    const { ticketId, ...about } = aboutRequest(request);
    const status = reply.statusCode;
    const { method, route } = about;
    metrics.httpDuration.observe({ method, route, status: classOf(status) }, reply.elapsedTime / 1000);
    const line = { event: 'http.request', ...about, status, ms: Math.round(reply.elapsedTime) };
    const level = frequent.test(route) ? 'debug' : 'info';
    logger[level]({ ...line, ...contexts.get(request), ticketId });
    done();
  });
}
