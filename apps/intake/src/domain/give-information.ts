import type { Status } from '#contracts';
import type { Act, Place } from './act.js';
import { isDeepStrictEqual } from 'node:util';
import { completed, type Information } from './inquiry.js';
import { Refusal } from './refusal.js';
import { stateInquiry } from './state-inquiry.js';
import { statusOf } from './ticket.js';

/** Whether the desk waits for something of the customer. */
export const isAsked = (status: Status): boolean => status === 'information-needed' || status === 'question';

/**
 * Fills in what was asked for. It changes no topic, plan, edition or date (DESIGN §5.8). What is known already is no
 * change, whatever the status: repeating a PUT does nothing.
 */
export const giveInformation = (given: Information): Act => ({
  placeIn: (): Place => 'joins',
  change: (ticket, moment) => {
    const before = ticket.statement;
    const content = completed(before.content, given, moment.customer);
    if (isDeepStrictEqual(content, before.content)) return undefined;
    if (!isAsked(statusOf(ticket))) throw new Refusal('information-not-asked', statusOf(ticket));
    const messageId = content.message === before.content.message ? before.messageId : moment.messageId;
    return stateInquiry(ticket, { messageId, content }, moment);
  },
});
