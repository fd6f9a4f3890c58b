import type { AgentState } from '../acts/agent-state.js';
import type { AgentStateView } from './agent-state.dto.js';
import { ticketView } from './ticket-view.js';

export const agentStateView = ({ tickets, ...state }: AgentState): AgentStateView => ({
  ...state,
  tickets: tickets.map(ticketView),
});
