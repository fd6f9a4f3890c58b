import type { Decision, EligibilityFacts } from './facts.js';

/** The decision in force on a turn: the first that accepted it, for it stays accepted, or else the latest (DESIGN §5.2). */
const inForce = (decisions: readonly Decision[]): Decision => {
  const rising = decisions.toSorted((a, b) => a.revision - b.revision);
  return rising.find(({ outcome }) => outcome === 'accepted') ?? rising.at(-1)!;
};

/** The outcome of each turn of a ticket. */
export const outcomesOf = ({ decisions }: EligibilityFacts): Decision[] =>
  [...Map.groupBy(decisions, ({ turn }) => turn).values()].map(inForce);
