import { connectionOf, isPresent, type Patience } from '../domain/presence.js';
import type { ListedAgent } from '../store/agent-list.js';
import { countingForCapacity } from '../store/assignment-rows.js';
import { japanTime } from '../store/message-rows.js';
import type { AgentView } from './agents-view.dto.js';
import { leaseView } from './ticket-view.js';

/** What operators read of an agent. */
export const agentView = (agent: ListedAgent, patience: Patience): AgentView => {
  const { agentId, status, languages, capacity, idleSince, inHand } = agent;
  const present = isPresent(agent, patience);
  const connection = connectionOf(agent, patience);
  return {
    ...{ agentId, status, present, languages, capacity },
    stream: connection === 'acting' ? 'lost' : connection,
    ...(present && countingForCapacity(inHand).length === 0 && { idleSince: japanTime(idleSince) }),
    inHand: inHand.map(({ turn, ticketId, since, ...lease }) => ({
      ...{ turn, ticketId, since: japanTime(since) },
      ...leaseView(lease),
    })),
  };
};
