import type { Message, Ticket } from '../types.js';

/** What a refused reply tells of: the customer wrote while it was written. */
export interface Crossing {
  revision: number;
  messages: Message[];
}

/** What the customer has written since a revision, by the ticket or by what a refusal brought. */
export const messagesSince = (
  { messages }: Pick<Ticket, 'messages'>,
  readRevision: number,
  crossing?: Crossing,
): Message[] => {
  const known = new Map(
    [...messages, ...(crossing?.messages ?? [])].map((message) => [message.messageId, message]),
  );
  return [...known.values()].filter(({ from, revision }) => from === 'customer' && revision > readRevision);
};
