/** A turn that this database has given. */
export interface GivenTurn {
  turn: number;
  ticketId: string;
}

/** What follows for the line from turns that were given before a restore and are lost with it. */
export interface TakenTurns {
  /** Turns that were given again since the restore, and all given after them: what they are to be now, rising. */
  moves: { ticketId: string; from: number; to: number }[];
  /** The highest turn that counts as given. */
  lastTurn: number;
}

/**
 * Makes room for the turns that others know. Who was given such a number since the restore goes behind all of them,
 * and everybody who came later goes with them, so that the order of arrival stays. Pure.
 * @param known the tickets of the turns that the topic names
 * @param given the turns given here from the lowest of these on, rising
 */
export const makeRoom = (
  known: ReadonlyMap<number, string>,
  given: readonly GivenTurn[],
  lastTurn: number,
): TakenTurns => {
  const highest = [...known.keys()].reduce((a, b) => Math.max(a, b), 0);
  const first = given.findIndex(({ turn, ticketId }) => (known.get(turn) ?? ticketId) !== ticketId);
  if (first === -1) return { moves: [], lastTurn: Math.max(lastTurn, highest) };
  const moves = given
    .slice(first)
    .map(({ turn, ticketId }, index) => ({ ticketId, from: turn, to: highest + 1 + index }));
  return { moves, lastTurn: highest + moves.length };
};
