import type { AgentState } from '../acts/agent-state.js';
import type { AgentStateView } from './agent-state.dto.js';
import type { Looks } from '../looks.js';
import { ticketView } from './ticket-view.js';

export const agentStateView = ({ tickets, ...state }: AgentState, looks: Looks): AgentStateView => ({
  ...state,
  tickets: tickets.map((ticket) => ticketView(ticket, looks)),
});
