import type { Status } from '#contracts';
import type { Act, Change, Moment, Place } from './act.js';
import { isAsked } from './give-information.js';
import { withFiles } from './inquiry.js';
import { withOwn, type OwnEvent } from './own-facts.js';
import { Refusal } from './refusal.js';
import { stateInquiry } from './state-inquiry.js';
import { turnOf, type Ticket } from './ticket.js';

/** DESIGN §5.8. */
const PLACES: Record<Exclude<Status, 'erased'>, Place | 'refused'> = {
  received: 'joins',
  'information-needed': 'joins',
  queued: 'joins',
  'in-progress': 'joins',
  question: 'joins',
  held: 'joins',
  answered: 'new-turn',
  closed: 'new-turn',
  withdrawn: 'new-turn',
  declined: 'refused',
};

const placeIn = (status: Status): Place => {
  const place = status === 'erased' ? 'refused' : PLACES[status];
  if (place === 'refused') throw new Refusal('declined-resubmit', status);
  return place;
};

const joined = (ticket: Ticket, body: string, { now, messageId, attachments = [] }: Moment): Change => {
  const { ticketId } = ticket;
  const revision = ticket.revision + 1;
  const event: OwnEvent = {
    type: 'junban.message.added.v1',
    ticketId,
    turn: turnOf(ticket).turn,
    time: now,
    data: {
      revision,
      messageId,
      sentAt: now,
      content: { body, ...(attachments.length > 0 && { attachments: [...attachments] }) },
    },
  };
  return {
    ticket: { ...ticket, revision, facts: withOwn(ticket.facts, event) },
    events: [event],
    message: { messageId, ticketId, from: 'customer', at: now, body },
  };
};

const followUp = (ticket: Ticket, message: string, moment: Moment): Change => {
  const content = withFiles({ ...ticket.statement.content, message }, moment.attachments ?? []);
  return stateInquiry(ticket, { messageId: moment.messageId, content }, moment);
};

/** A message: on an open ticket part of its turn, after the end a follow-up on a new turn. */
export const addMessage = (body: string): Act => ({
  placeIn,
  // What the desk has asked for may be answered by anybody.
  isWriting: (status) => !isAsked(status),
  change: (ticket, moment) =>
    moment.newTurn ? followUp(ticket, body, moment) : joined(ticket, body, moment),
});
