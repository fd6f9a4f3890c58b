import type { Operation } from '../load/operations.js';
import type { Check } from './evidence.js';

interface Reply {
  fence: number;
  revision: number;
}

/** The customer's revision that each reply had seen, by ticket and fence. */
const seenRevisions = (operations: readonly Operation[]): Map<string, number> =>
  new Map(
    operations
      .filter(({ act, outcome }) => act === 'reply' && outcome !== 'refused')
      .map(({ about, request }) => [`${about} ${(request as Reply).fence}`, (request as Reply).revision]),
  );

/** Tickets whose inquiry was to be accepted as it came, and whose customer did not take it back. */
const toBeAnswered = (operations: readonly Operation[]): { ticketId: string; turn: number }[] => {
  const withdrawn = new Set(
    operations
      .filter(({ act, outcome }) => act === 'withdraw' && outcome !== 'refused')
      .map(({ about }) => about),
  );
  return operations
    .filter(({ act }) => act === 'submit')
    .flatMap(({ answers }) => answers.slice(0, 1))
    .map((answer) => answer as { ticketId: string; turn: number; expected: { outcome: string } })
    .filter(({ ticketId, expected }) => expected.outcome === 'accepted' && !withdrawn.has(ticketId));
};

/** Each accepted turn is answered, and once: again only on something that its customer has said since. */
export const answeredOnce: Check = ({ operations, books }) => {
  const revisions = seenRevisions(operations);
  const replies = Map.groupBy(
    books.audit.filter(({ act }) => act === 'replied'),
    ({ turn }) => turn,
  );
  return [
    ...toBeAnswered(operations)
      .filter(({ turn }) => !replies.has(turn))
      .map(({ turn }) => `turn ${turn} was accepted and never answered`),
    ...[...replies].flatMap(([turn, all]) => {
      const seen = all.map(({ ticketId, fence }) => revisions.get(`${ticketId} ${fence}`) ?? 0);
      return seen.every((revision, index) => index === 0 || revision > seen[index - 1]!)
        ? []
        : [`turn ${turn} was answered ${seen.length} times, on revisions ${seen.join(', ')}`];
    }),
  ];
};
