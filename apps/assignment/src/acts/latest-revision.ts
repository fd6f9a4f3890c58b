import { invalidInput, type Problem } from '#platform';
import { revisionOf } from '../domain/ticket.js';
import { assignmentFault, assignmentProblem } from '../http/problems.js';
import { messagesOfTickets } from '../store/message-rows.js';
import type { HeldTicket } from './held-ticket.js';

/** What is wrong with a reply on a revision that is not the customer's latest; with what its writer has not seen. */
export const refuseUnlessLatest = async (
  { tx, ticket: { known } }: HeldTicket,
  seen: number,
): Promise<Problem | undefined> => {
  const revision = revisionOf(known);
  if (seen > revision) return invalidInput([assignmentFault('revision', 'revision-ahead', { revision })]);
  if (seen === revision) return undefined;
  const messages = (await messagesOfTickets(tx, [known.ticketId])).get(known.ticketId) ?? [];
  const newMessages = messages.filter((message) => message.from === 'customer' && message.revision > seen);
  return assignmentProblem('revision-outdated', { params: { revision }, members: { revision, newMessages } });
};
