import type { Operation } from '../load/operations.js';
import type { Check } from './evidence.js';

interface NewTurn {
  turn: number;
  sentAt: number;
  endedAt: number;
}

/** Requests that have taken a turn, with the answer that says so. */
const newTurns = (operations: readonly Operation[]): NewTurn[] =>
  operations
    .filter(({ act }) => act === 'submit' || act === 'message')
    .flatMap(({ answers, sentAt, endedAt }) => {
      const answer = answers[0] as { turn: number; expected?: object } | undefined;
      return answer?.expected ? [{ turn: answer.turn, sentAt, endedAt }] : [];
    });

/** Who was answered before another even asked has the lower turn. */
const orderFaults = (taken: readonly NewTurn[]): string[] => {
  const answered = taken.toSorted((a, b) => a.endedAt - b.endedAt);
  const faults: string[] = [];
  let next = 0;
  let highest = 0;
  for (const { turn, sentAt } of taken.toSorted((a, b) => a.sentAt - b.sentAt)) {
    for (; next < answered.length && answered[next]!.endedAt < sentAt; next += 1)
      highest = Math.max(highest, answered[next]!.turn);
    if (turn < highest) faults.push(`turn ${turn} was asked for after turn ${highest} had been given`);
  }
  return faults;
};

/** Turns have no gap and no double, their times never go back, and their order is that of the arrivals. */
export const turnsInOrder: Check = ({ operations, books: { turns, lastTurn } }) => {
  const inOrder = turns.toSorted((a, b) => a.turn - b.turn);
  const faults: string[] = [];
  const given = new Set(turns.map(({ turn }) => turn));
  for (let turn = 1; turn <= lastTurn; turn += 1)
    if (!given.has(turn)) faults.push(`turn ${turn} was given to nobody`);
  let latest = 0;
  let before = 0;
  for (const { turn, receivedAt } of inOrder) {
    if (turn === before) faults.push(`turn ${turn} was given twice`);
    if (turn > lastTurn) faults.push(`turn ${turn} lies above the counter, which stands at ${lastTurn}`);
    const at = Date.parse(receivedAt);
    if (!(at >= latest)) faults.push(`turn ${turn} arrived at ${receivedAt}, before a lower one`);
    latest = at;
    before = turn;
  }
  return [...faults, ...orderFaults(newTurns(operations))];
};
