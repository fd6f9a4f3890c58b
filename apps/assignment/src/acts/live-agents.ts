import type { EventStream } from '#platform';
import type { AgentStateView } from '../http/agent-state.dto.js';
import type { OwnState } from './agent-state.js';

/** An agent with at least one open stream: what is known of them, and which state was last sent on each. */
export interface LiveAgent {
  sent: Map<EventStream, string>;
  mark?: string;
  own?: OwnState;
  /** The newest state, and that as JSON. */
  state?: { view: AgentStateView; text: string };
}

/** The agents who have live streams at this replica; two tabs of one are one agent. */
export class LiveAgents {
  private readonly agents = new Map<string, LiveAgent>();
  private readonly left = new Set<string>();

  get ids(): string[] {
    return [...this.agents.keys()];
  }

  /** `left` is called when the agent's last stream has ended. */
  add(agentId: string, stream: EventStream, left: () => void): void {
    const agent = this.agents.get(agentId) ?? { sent: new Map<EventStream, string>() };
    this.agents.set(agentId, agent);
    agent.sent.set(stream, '');
    stream.onEnd(() => {
      agent.sent.delete(stream);
      if (agent.sent.size > 0) return;
      this.agents.delete(agentId);
      this.left.add(agentId);
      left();
    });
  }

  get(agentId: string): LiveAgent | undefined {
    return this.agents.get(agentId);
  }

  /** Those who have left since this was asked before. */
  takeLeft(): string[] {
    const left = [...this.left];
    this.left.clear();
    return left;
  }
}
