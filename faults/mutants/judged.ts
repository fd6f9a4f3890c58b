import type { Verdict } from '../run.js';
import type { Mutant } from './mutant.js';

/** Who saw a mutant. */
export interface Judged {
  /** How many violations each checker saw. */
  seen: Map<string, number>;
  /** By all checkers that are there to catch it. */
  isCaught: boolean;
}

export const judged = ({ caughtBy }: Mutant, { violations }: Verdict): Judged => {
  const byCheck = Map.groupBy(violations, ({ check }) => check);
  return {
    seen: new Map([...byCheck].map(([check, all]) => [check, all.length])),
    isCaught: caughtBy.every((check) => byCheck.has(check)),
  };
};

/** The first sentence of each checker. */
export const examplesOf = ({ violations }: Verdict): Verdict['violations'] =>
  [...Map.groupBy(violations, ({ check }) => check).values()].map(([first]) => first!);
