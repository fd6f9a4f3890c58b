import type { components } from '../../shared/api/schema.js';

export type Ticket = components['schemas']['TicketDto'];
export type Summary = components['schemas']['TicketSummaryDto'];
export type Status = Ticket['status'];

/** What a message does to a ticket in a status, as the services see it (DESIGN §5.8). */
export type Effect = 'joins' | 'new-turn' | 'refused';

const ENDED: readonly Status[] = ['answered', 'closed', 'withdrawn'];

export const effectOfMessage = (status: Status): Effect => {
  if (status === 'declined') return 'refused';
  return ENDED.includes(status) ? 'new-turn' : 'joins';
};

/** Whether something is asked, and can be answered by what is missing. */
export const isAsked = (status: Status): boolean => status === 'information-needed' || status === 'question';

export const mayWithdraw = (status: Status): boolean => ![...ENDED, 'declined'].includes(status);

/** States that want to be looked at. */
const TELLING: readonly Status[] = ['answered', 'question', 'information-needed', 'declined', 'closed'];

/** Something that a customer has to know of, by the state that they last saw, such as `12:queued`. */
export const stateOf = ({ turn, status }: Pick<Summary, 'turn' | 'status'>): string => `${turn}:${status}`;

export const isNews = (summary: Pick<Summary, 'turn' | 'status'>, seen: string | undefined): boolean =>
  TELLING.includes(summary.status) && seen !== stateOf(summary);
