import type { Change, Moment } from './act.js';
import { consentChanged, hasScreenClause, sharesScreen } from './consent.js';
import { inquiryReceived } from './inquiry-received.js';
import { withOwn } from './own-facts.js';
import { turnOf, type Statement, type Ticket } from './ticket.js';

/**
 * The ticket with its whole inquiry stated anew: on its present turn under the rules of that turn's arrival, or on a
 * new turn under the rules of now (DESIGN §5.8).
 */
export const stateInquiry = (
  ticket: Ticket,
  statement: Statement,
  { customer, now, messageId, newTurn }: Moment,
  topic = turnOf(ticket).inquiry.topic,
): Change => {
  const { ticketId, language } = ticket;
  const present = turnOf(ticket);
  const revision = ticket.revision + 1;
  const stamp = newTurn
    ? { turn: newTurn.turn, receivedAt: now, plan: customer.plan, edition: newTurn.rules.edition.id }
    : {
        turn: present.turn,
        receivedAt: present.inquiry.receivedAt,
        plan: present.inquiry.plan,
        edition: present.inquiry.edition,
      };
  const event = inquiryReceived({
    ...{ ticketId, revision, statedAt: now, ...statement, language, topic },
    ...stamp,
  });
  // A consent ends where the edition of the new turn has no such clause.
  const endsConsent = newTurn && sharesScreen(ticket) && !hasScreenClause(newTurn.rules.edition);
  const events = endsConsent
    ? [event, consentChanged({ ticketId, turn: newTurn.turn }, false, now)]
    : [event];
  // A text that is only repeated keeps its message id, so that the conversation shows it once.
  const isNewText = statement.messageId === messageId;
  const body = statement.content.message;
  return {
    ticket: { ...ticket, revision, statement, facts: events.reduce(withOwn, ticket.facts) },
    events,
    ...(isNewText && { message: { messageId, ticketId, from: 'customer', at: now, body } }),
  };
};
