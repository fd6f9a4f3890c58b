import { Inject, Injectable } from '@nestjs/common';
import { platformProblem, type Principal, type UserPrincipal } from '#platform';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import type { Writer } from '../acts/reply.js';
import { hashOf } from '../store/agent-rows.js';

/** Turns a token's subject into the hash under which the agent is known; the subject itself goes no further. */
@Injectable()
export class AgentSubjects {
  constructor(@Inject(SETTINGS) private readonly settings: AssignmentSettings) {}

  hashOf(principal: Principal): Buffer {
    if (principal.kind !== 'user') throw platformProblem('token-missing');
    return hashOf(principal.subject, this.settings.agentKey);
  }

  /** Who writes to a customer: their names are needed to keep them out, for as long as the request lasts. */
  writer(principal: Principal): Writer {
    const subjectHash = this.hashOf(principal);
    const { names, email } = principal as UserPrincipal;
    return { subjectHash, names, ...(email !== undefined && { email }) };
  }
}
