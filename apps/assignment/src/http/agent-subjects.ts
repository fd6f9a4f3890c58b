import { Inject, Injectable } from '@nestjs/common';
import { platformProblem, type Principal } from '#platform';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { hashOf } from '../store/agent-rows.js';

/** Turns a token's subject into the hash under which the agent is known; the subject itself goes no further. */
@Injectable()
export class AgentSubjects {
  constructor(@Inject(SETTINGS) private readonly settings: AssignmentSettings) {}

  hashOf(principal: Principal): Buffer {
    if (principal.kind !== 'user') throw platformProblem('token-missing');
    return hashOf(principal.subject, this.settings.agentKey);
  }
}
