import type { FastifyRequest } from 'fastify';
import { isUuid } from '../validation/text-rules.js';

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

/** Asked for every few seconds by machines. */
const frequent = /^\/(health\/|metrics$)/;

export const isFrequent = (request: FastifyRequest): boolean => frequent.test(routeOf(request));
