import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { principalOf } from '#platform';
import { AgentNames } from '../acts/agent-names.js';

/** Before an agent acts, their names are noted; the names themselves go no further. */
@Injectable()
export class NoteNames implements NestInterceptor {
  constructor(private readonly agentNames: AgentNames) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const who = principalOf(context.switchToHttp().getRequest<FastifyRequest>());
    if (who.kind === 'user') await this.agentNames.note(who);
    return next.handle();
  }
}
