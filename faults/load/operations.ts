import type { Attempt } from './history.js';

/** What is known of an operation's effect: it has one, it has none, or nobody can say. */
export type Outcome = 'done' | 'refused' | 'unknown';

/** The attempts of one request as one. */
export interface Operation extends Pick<Attempt, 'operation' | 'actor' | 'act' | 'about' | 'request'> {
  outcome: Outcome;
  /** When the first attempt was sent. */
  sentAt: number;
  /** When the first answer that says what became of it had come; the end of the last attempt where none did. */
  endedAt: number;
  /** All answers of success. */
  answers: unknown[];
}

const isDone = ({ status }: Attempt): boolean => status !== undefined && status < 300;

/** A client error has no effect; without an answer, and after a server's error, nobody knows. */
const isRefused = ({ status }: Attempt): boolean => status !== undefined && status >= 300 && status < 500;

const outcomeOf = (attempts: readonly Attempt[]): Outcome => {
  if (attempts.some(isDone)) return 'done';
  return attempts.every(isRefused) ? 'refused' : 'unknown';
};

const operationOf = (attempts: readonly Attempt[]): Operation => {
  const { operation, actor, act, about, request } = attempts[0]!;
  const last = attempts.find(isDone) ?? attempts.at(-1)!;
  return {
    operation,
    actor,
    act,
    about,
    request,
    outcome: outcomeOf(attempts),
    sentAt: Math.min(...attempts.map(({ sentAt }) => sentAt)),
    endedAt: last.endedAt,
    answers: attempts.filter(isDone).map(({ answer }) => answer),
  };
};

/** The operations of a history, in the order in which they were begun. */
export const operationsOf = (attempts: readonly Attempt[]): Operation[] =>
  [...Map.groupBy(attempts, ({ operation }) => operation)]
    .toSorted(([a], [b]) => a - b)
    .map(([, all]) => operationOf(all));
