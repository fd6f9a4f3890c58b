import { WaitingView } from './queue-views.dto.js';
import { PresenceView, TicketView } from './views.dto.js';

export class DeskHoursView {
  /** Whether turns are given now */
  open!: boolean;
  /** The next opening, while closed */
  opensAt?: string;
  /** Until when turns are given although the hours of support are over */
  overtimeUntil?: string;
}

/** All that an agent is told of on their live stream. */
export class AgentStateView {
  presence!: PresenceView;
  /** What is in hand, as GET /agent/v1/tickets has it */
  tickets!: TicketView[];
  desk!: DeskHoursView;
  /** Turns that wait, by language; counted up to 1,000, every few seconds */
  waiting!: WaitingView;
}
