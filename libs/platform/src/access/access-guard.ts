import { type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type FastifyRequest } from 'fastify';
import { platformProblem } from '../problems/catalogue.js';
import { accessKey, guestsKey, type AccessRule } from './access.js';
import { guestTokenPattern } from './guest-tokens.js';
import { type GuestPrincipal, type Principal, type Role } from './principal.js';
import { setPrincipal } from './request-principal.js';
import { type TokenVerifier } from './token-verifier.js';

/** RFC 6750 §3: what a client's library looks at. */
const challenge = (error?: string) => ({
  'www-authenticate': error ? `Bearer realm="junban", error="${error}"` : 'Bearer realm="junban"',
});

const missing = () => platformProblem('token-missing', { headers: challenge() });

function guestOf(token: string, guestsToo: boolean): GuestPrincipal {
  if (!guestsToo) throw platformProblem('guest-token-not-taken', { headers: challenge('invalid_token') });
  if (!guestTokenPattern.test(token))
    throw platformProblem('token-invalid', { headers: challenge('invalid_token') });
  return { kind: 'guest', ticketAccess: token };
}

/** Lets a request in by its token and the route's {@link Access}. A bad token never counts as none. */
export class AccessGuard implements CanActivate {
  private readonly reflector = new Reflector();

  constructor(private readonly verifier: TokenVerifier) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const targets = [context.getHandler(), context.getClass()];
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(accessKey, targets);
    if (rule === 'public') return true;
    const guestsToo = this.reflector.getAllAndOverride<true | undefined>(guestsKey, targets) ?? false;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    setPrincipal(request, await this.admit(request.headers.authorization, rule ?? [], guestsToo));
    return true;
  }

  private async admit(
    authorization: string | undefined,
    allowed: Role[],
    guestsToo: boolean,
  ): Promise<Principal> {
    if (authorization === undefined && guestsToo) return { kind: 'guest' };
    const token = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
    if (!token) throw missing();
    if (token.startsWith('jnb')) return guestOf(token, guestsToo);
    const user = await this.verifier.verify(token);
    if (!user.roles.some((role) => allowed.includes(role)))
      throw platformProblem('role-missing', { params: { roles: allowed.join(', ') } });
    return user;
  }
}
