import type { Operation } from '../load/operations.js';
import type { Said } from '../reading/books.js';
import type { Check } from './evidence.js';

type Speaker = Said['from'];

const SPEECH: Record<string, Speaker> = { reply: 'support', message: 'customer' };

const speechFault = ({ act, about, outcome, request }: Operation, times: number): string[] => {
  const { message } = request as { message: string };
  const what = `the ${act} '${message}' on ${about}`;
  if (times > 1) return [`${what} is seen ${times} times`];
  if (outcome === 'done' && times === 0) return [`${what} was accepted and is not seen`];
  return outcome === 'refused' && times > 0 ? [`${what} was refused and is seen`] : [];
};

/** What was accepted of a reply or a message is seen once in the ticket's conversation, what was refused never. */
export const repliesSeenOnce: Check = ({ operations, views, books }) => {
  const seen = new Map(views.map(({ ticketId, messages }) => [ticketId, messages]));
  const kept = Map.groupBy(books.said, ({ ticketId }) => ticketId);
  const conversationOf = (ticketId: string) => seen.get(ticketId) ?? kept.get(ticketId) ?? [];
  const speeches = operations.filter(({ act }) => act in SPEECH);
  const sent = new Set(speeches.map(({ request }) => (request as { message: string }).message));
  return [
    ...speeches.flatMap((speech) => {
      const { message } = speech.request as { message: string };
      const heard = conversationOf(speech.about).filter(
        ({ from, body }) => from === SPEECH[speech.act] && body === message,
      );
      return speechFault(speech, heard.length);
    }),
    ...books.said
      .filter(({ from, body }) => from === 'support' && !sent.has(body))
      .map(({ ticketId, body }) => `support is said to have written '${body}' on ${ticketId}, and has not`),
  ];
};
