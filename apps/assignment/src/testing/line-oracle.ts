import type { Hand } from '../domain/hands.js';

/** A waiting turn, as little as the promises of the line speak of. */
export interface OracleTurn {
  turn: number;
  language: string;
  opensAt: number;
  returnedBy?: string;
}

/**
 * Who gets which turn, by the words of the promise alone and as slowly as may be: again and again, the lowest turn that
 * anybody may take goes to the one of them who has been idle longest (DESIGN §4.3, §4.4).
 */
export const whoGetsWhat = (
  line: readonly OracleTurn[],
  people: readonly Hand[],
  { now, watermark }: { now: number; watermark: number },
): [turn: number, agentId: string][] => {
  const given: [number, string][] = [];
  const taken = (agentId: string) => given.filter(([, to]) => to === agentId).length;
  const hasRoom = ({ agentId, capacity, inHand }: Hand) => capacity - inHand - taken(agentId) > 0;
  const getsMore = (person: Hand) => hasRoom(person) && person.wants - taken(person.agentId) > 0;
  const idleRank = ({ agentId, idleSince }: Hand): number[] => [
    given.findLastIndex(([, to]) => to === agentId),
    idleSince,
    people.toSorted((a, b) => (a.agentId < b.agentId ? -1 : 1)).findIndex((one) => one.agentId === agentId),
  ];
  const isLongerIdle = (one: Hand, other: Hand): boolean => {
    const [a, b] = [idleRank(one), idleRank(other)];
    const first = a.findIndex((value, index) => value !== b[index]);
    return first >= 0 && a[first]! < b[first]!;
  };
  const mayTake = (person: Hand, { turn, language, opensAt, returnedBy }: OracleTurn): boolean => {
    if (turn > watermark || opensAt > now || !person.languages.some((spoken) => spoken === language))
      return false;
    if (!getsMore(person)) return false;
    const others = people.filter(({ agentId }) => agentId !== person.agentId);
    const someoneElse = others.some(
      (other) => hasRoom(other) && other.languages.some((spoken) => spoken === language),
    );
    return returnedBy !== person.agentId || !someoneElse;
  };
  for (const waiting of line.toSorted((a, b) => a.turn - b.turn)) {
    const candidates = people.filter((person) => mayTake(person, waiting));
    const longest = candidates.find((one) =>
      candidates.every((other) => one === other || isLongerIdle(one, other)),
    );
    if (longest) given.push([waiting.turn, longest.agentId]);
  }
  return given;
};
