import { type Language, type LineState, mayBeOffered, type WaitingTurn } from '#contracts';
import type { Hand } from './hands.js';

/** A turn and the agent who gets it. */
export interface Match<T extends WaitingTurn> {
  waiting: T;
  agentId: string;
}

/** The lowest waiting turns, rising. */
export interface LinePart<T extends WaitingTurn> {
  waiting: readonly T[];
  /** Languages of which there may be more: the highest turn that was read. */
  readUpTo: ReadonlyMap<Language, number>;
}

export interface Matched<T extends WaitingTurn> {
  matches: Match<T>[];
  /** A turn beyond what was read could be given too. */
  needsMore: boolean;
}

const byIdleness = (one: Hand, other: Hand): number =>
  one.idleSince - other.idleSince || (one.agentId < other.agentId ? -1 : 1);

/**
 * Gives the lowest turns away, rising: each to the agent who has been idle longest of those who may take it. Who was
 * given one stands behind the others. No turn is given past one of which it isn't known whether it is lower.
 */
export const matchTurns = <T extends WaitingTurn>(
  { waiting, readUpTo }: LinePart<T>,
  line: Omit<LineState, 'agents'>,
  hands: readonly Hand[],
): Matched<T> => {
  let agents = hands.toSorted(byIdleness);
  const matches: Match<T>[] = [];
  const isUnread = (turn: number): boolean =>
    [...readUpTo].some(
      ([language, last]) =>
        turn > last && agents.some(({ languages, wants }) => wants > 0 && languages.includes(language)),
    );
  for (const turn of waiting) {
    if (isUnread(turn.turn)) return { matches, needsMore: true };
    const taker = agents.find((agent) => agent.wants > 0 && mayBeOffered(turn, agent, { ...line, agents }));
    if (!taker) continue;
    const after = { ...taker, inHand: taker.inHand + 1, wants: taker.wants - 1 };
    agents = [...agents.filter((agent) => agent !== taker), after];
    matches.push({ waiting: turn, agentId: taker.agentId });
  }
  return { matches, needsMore: isUnread(Number.POSITIVE_INFINITY) };
};
