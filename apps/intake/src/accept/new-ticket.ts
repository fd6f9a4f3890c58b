import { unknownTicket, type Attachment } from '#contracts';
import { consentChanged } from '../domain/consent.js';
import { expectationOf } from '../domain/expectation.js';
import { contentOf, withFiles } from '../domain/inquiry.js';
import { inquiryReceived } from '../domain/inquiry-received.js';
import { withOwn, type OwnEvent } from '../domain/own-facts.js';
import type { Rules } from '../domain/rules.js';
import { noticesShown, type Showing } from '../domain/showing.js';
import type { Message, Ticket } from '../domain/ticket.js';
import type { Accepted, AcceptRequest } from './request.js';

/** Everything that a newly accepted ticket leaves behind. */
export interface NewTicket {
  ticket: Ticket;
  events: (OwnEvent & { traceparent?: string })[];
  message: Message;
  shown: Showing;
  accepted: Accepted;
}

/** The ticket that a request makes at a turn, under the rules of its arrival. Pure. */
export const newTicket = (
  { ticketId, messageId, customer, inquiry, traceparent }: AcceptRequest,
  turn: number,
  rules: Rules,
  attachments: readonly Attachment[] = [],
): NewTicket => {
  const { language, topic } = inquiry;
  const content = withFiles(contentOf(inquiry, customer), attachments);
  const at = rules.at;
  const { plan, subject } = customer;
  const event = inquiryReceived({
    ...{ ticketId, turn, revision: 1, receivedAt: at, statedAt: at, messageId },
    ...{ language, topic, plan, edition: rules.edition.id, content },
  });
  const events = inquiry.screenSharing ? [event, consentChanged({ ticketId, turn }, true, at)] : [event];
  const facts = events.reduce(withOwn, unknownTicket(ticketId));
  const expected = expectationOf({ ...content, language, topic, plan }, rules);
  const statement = { messageId, content };
  const ticket = { ticketId, customer: subject, revision: 1, language, statement, facts };
  return {
    ticket,
    events: events.map((one) => ({ ...one, ...(traceparent && { traceparent }) })),
    message: { messageId, ticketId, from: 'customer', at, body: content.message },
    shown: noticesShown(ticket, rules.edition, at),
    accepted: { ticketId, turn, receivedAt: at, status: 'received', expected },
  };
};
