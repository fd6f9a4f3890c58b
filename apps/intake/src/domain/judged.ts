import { isTopic, type Inquiry } from '#policy';
import { turnOf, type Ticket } from './ticket.js';

/** The latest inquiry of a ticket as the policy looks at it. */
export const judgedOf = (ticket: Ticket): Inquiry => {
  const { topic, plan } = turnOf(ticket).inquiry;
  if (!isTopic(topic)) throw new Error(`the policy knows no topic ${topic}`);
  const { registeredEmail, environment, details } = ticket.statement.content;
  return { language: ticket.language, topic, plan, registeredEmail, environment, details };
};
