import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { type Principal } from './principal.js';

const principals = new WeakMap<FastifyRequest, Principal>();

/** Remembers who sent a request. */
export function setPrincipal(request: FastifyRequest, principal: Principal): void {
  principals.set(request, principal);
}

/** Who sent a request; a guest where no guard has asked. */
export const principalOf = (request: FastifyRequest): Principal =>
  principals.get(request) ?? { kind: 'guest' };

/** Parameter decorator: who sent the request. */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext): Principal =>
  principalOf(context.switchToHttp().getRequest()),
);
