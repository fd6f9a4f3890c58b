import type { Operation } from '../load/operations.js';
import type { Books } from '../reading/books.js';
import { claimsInAudit } from './claims-in-audit.js';
import type { Check } from './evidence.js';

interface Claim {
  ticketId: string;
  turn: number;
  fence: number;
  language: string;
}

/** Turns that the policy was to accept as they came: nothing keeps them from standing in line in their order. */
const acceptedAtOnce = (operations: readonly Operation[]): Set<number> =>
  new Set(
    operations
      .filter(({ act }) => act === 'submit')
      .flatMap(({ answers }) => answers as { turn: number; expected: { outcome: string } }[])
      .filter(({ expected }) => expected.outcome === 'accepted')
      .map(({ turn }) => turn),
  );

const languagesOf = (operations: readonly Operation[]): Map<string, string[]> =>
  new Map(
    operations
      .filter(({ act }) => act === 'presence')
      .map(({ actor, request }) => [actor, (request as { languages: string[] }).languages]),
  );

type Moment = { at: number; actor: string; claim: Claim; is: 'asked' | 'answered' };

/** By what agents saw: an agent who had been given a turn could have been given every lower one first offered later. */
const overtakenAsSeen = (operations: readonly Operation[]): string[] => {
  const accepted = acceptedAtOnce(operations);
  const languages = languagesOf(operations);
  const moments = operations
    .filter(({ act }) => act === 'next')
    .flatMap(({ actor, answers, sentAt, endedAt }): Moment[] => {
      const claim = answers[0] as Claim | undefined;
      if (!claim) return [];
      return [
        { at: sentAt, actor, claim, is: 'asked' },
        { at: endedAt, actor, claim, is: 'answered' },
      ];
    })
    .sort((a, b) => a.at - b.at);
  const highest = new Map<string, number>();
  const faults: string[] = [];
  for (const { actor, claim, is } of moments) {
    const { turn, fence, language } = claim;
    if (is === 'answered')
      for (const spoken of languages.get(actor) ?? [])
        highest.set(spoken, Math.max(highest.get(spoken) ?? 0, turn));
    else if (fence === 1 && accepted.has(turn) && turn < (highest.get(language) ?? 0))
      faults.push(`turn ${turn} was first offered after turn ${highest.get(language)} had been given`);
  }
  return faults;
};

const overtakenInAudit = (books: Books): string[] =>
  claimsInAudit(books).flatMap(({ entry, turn, passed }) =>
    passed === undefined
      ? []
      : [`turn ${passed} waited when turn ${turn} was given (entry ${entry} of the audit)`],
  );

/** No claim passed over a lower turn that its agent could have taken: by the audit trail, and by what agents saw. */
export const nobodyOvertaken: Check = ({ operations, books }) => [
  ...overtakenInAudit(books),
  ...overtakenAsSeen(operations),
];
