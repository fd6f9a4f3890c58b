import type { AgentState, Language } from '#contracts';
import type { AssignmentMode } from './mode.js';
import { LANGUAGES } from './languages.js';

/** An agent who is there to take turns. */
export interface PresentAgent extends AgentState {
  /** Since they became available, were given a turn or finished one: machine time, in an epoch's microseconds. */
  idleSince: number;
  /** Turns in hand that they were given and have not seen yet, rising. */
  unfetched: readonly number[];
}

/** An agent as one round deals with them. */
export interface Hand extends PresentAgent {
  /** How often they ask for the next turn in this round. */
  asks: number;
  /** How many turns this round may give them. */
  wants: number;
}

/** What an agent may be given: all that fits, or, where agents ask, what they ask for and have not been given before. */
export const handOf = (agent: PresentAgent, asks: number, mode: AssignmentMode): Hand => {
  const room = Math.max(0, agent.capacity - agent.inHand);
  const asked = Math.max(0, asks - agent.unfetched.length);
  return { ...agent, asks, wants: mode === 'push' ? room : Math.min(room, asked) };
};

/** How many turns of each language could be given at most. */
export const wantedByLanguage = (hands: readonly Hand[]): Map<Language, number> =>
  new Map(
    LANGUAGES.map((language): [Language, number] => [
      language,
      hands.reduce((sum, { languages, wants }) => sum + (languages.includes(language) ? wants : 0), 0),
    ]).filter(([, wanted]) => wanted > 0),
  );

/** The turns with which the agent's calls are answered: of those that they have not seen, the lowest, one a call. */
export const fetchedBy = ({ unfetched, asks }: Hand, given: readonly number[]): number[] =>
  [...unfetched, ...given].sort((a, b) => a - b).slice(0, asks);
