import type { Status } from '#contracts';
import type { Act, Place } from './act.js';
import { completed, type Information, type NewInquiry } from './inquiry.js';
import { Refusal } from './refusal.js';
import { stateInquiry } from './state-inquiry.js';

/** What of a declined inquiry can be changed at its resubmission. */
export type Resubmission = Partial<Pick<NewInquiry, 'topic'>> & Omit<Information, 'message'>;

const placeIn = (status: Status): Place => {
  if (status !== 'declined') throw new Refusal('not-declined', status);
  return 'new-turn';
};

/** A declined inquiry once more: the text is kept; turn, plan and edition are those of now. */
export const resubmit = ({ topic, ...given }: Resubmission): Act => ({
  placeIn,
  isWriting: () => true,
  change: (ticket, moment) => {
    const content = completed(ticket.statement.content, given, moment.customer);
    return stateInquiry(ticket, { ...ticket.statement, content }, moment, topic);
  },
});
