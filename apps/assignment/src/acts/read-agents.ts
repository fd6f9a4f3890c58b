import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '#platform';
import { assignmentProblem } from '../http/problems.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { type ListedAgent, listAgents, listedAgent } from '../store/agent-list.js';
import { writeAudit } from '../store/audit.js';

export interface AgentPage {
  agents: ListedAgent[];
  /** The agent after whom the next page begins. */
  next?: string;
}

/** Shows operators who is there and what they have in hand, by opaque ids; who an agent is, only to whoever names them. */
@Injectable()
export class ReadAgents {
  constructor(@Inject(SETTINGS) private readonly settings: AssignmentSettings) {}

  async agents(after: string | undefined, limit: number): Promise<AgentPage> {
    const found = await listAgents(this.settings.database, after, limit + 1);
    const agents = found.slice(0, limit);
    return { agents, ...(found.length > limit && { next: agents.at(-1)!.agentId }) };
  }

  /**
   * The agent of a subject. That `by`, an operator, has looked is in the audit, also when there is no such agent; the
   * subject isn't (DESIGN §9). Throws a Problem when there is none.
   */
  async lookUp(subjectHash: Buffer, by: string): Promise<ListedAgent> {
    const { database } = this.settings;
    const outcome = await database.transaction(async (tx) => {
      const agent = await listedAgent(tx, subjectHash);
      await writeAudit(tx, [
        {
          at: (await database.businessNow(tx)).toISO(),
          act: 'agent-looked-up',
          cause: 'operator',
          ...(agent && { agentId: agent.agentId }),
          detail: { operator: by, found: agent !== undefined },
        },
      ]);
      return agent ?? assignmentProblem('agent-not-found');
    });
    if (outcome instanceof Problem) throw outcome;
    return outcome;
  }
}
