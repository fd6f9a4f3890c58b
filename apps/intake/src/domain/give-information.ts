import type { Status } from '#contracts';
import type { Act, Place } from './act.js';
import { isDeepStrictEqual } from 'node:util';
import { completed, withFiles, type Information } from './inquiry.js';
import { Refusal } from './refusal.js';
import { stateInquiry } from './state-inquiry.js';
import { statusOf } from './ticket.js';

/** Whether the desk waits for something of the customer. */
export const isAsked = (status: Status): boolean => status === 'information-needed' || status === 'question';

/**
 * Fills in what was asked for. It changes no topic, plan, edition or date (DESIGN §5.8). What is known already is no
 * change, whatever the status: repeating a PUT does nothing.
 */
export const giveInformation = (given: Omit<Information, 'attachments'>): Act => ({
  placeIn: (): Place => 'joins',
  filesJoin: ({ content }) => given.message === undefined || given.message === content.message,
  change: (ticket, moment) => {
    const before = ticket.statement;
    const filled = completed(before.content, given, moment.customer);
    const isSameText = filled.message === before.content.message;
    // Files belong to the message with which they came.
    const earlier = isSameText ? (before.content.attachments ?? []) : [];
    const content = withFiles(filled, [...earlier, ...(moment.attachments ?? [])]);
    if (isDeepStrictEqual(content, before.content)) return undefined;
    if (!isAsked(statusOf(ticket))) throw new Refusal('information-not-asked', statusOf(ticket));
    const messageId = isSameText ? before.messageId : moment.messageId;
    return stateInquiry(ticket, { messageId, content }, moment);
  },
});
