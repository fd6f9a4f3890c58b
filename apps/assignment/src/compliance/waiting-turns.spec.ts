import { expect, it } from '@jest/globals';
import { TurnSet } from './turn-set.js';
import { WaitingTurns } from './waiting-turns.js';

it('reads waiting turns in rising order, whatever the order in which they came and went', () => {
  const waiting = new WaitingTurns();
  for (let turn = 5_000; turn > 0; turn -= 7) waiting.add(turn);
  waiting.add(4_993);
  for (let turn = 5_000; turn > 2_000; turn -= 14) waiting.remove(turn);
  waiting.remove(3);
  const read = [...waiting.below(4_000)];
  expect(read).toEqual([...read].sort((a, b) => a - b));
  expect(new Set(read).size).toBe(read.length);
  const expected = Array.from({ length: 715 }, (_, i) => 5_000 - 7 * i).filter(
    (turn) => turn > 0 && turn < 4_000 && (turn <= 2_000 || (5_000 - turn) % 14 !== 0),
  );
  expect(read).toEqual(expected.reverse());
});

it('has nothing below the lowest', () => {
  const waiting = new WaitingTurns();
  waiting.add(1_024);
  expect([...waiting.below(1_024)]).toEqual([]);
  expect([...waiting.below(1_025)]).toEqual([1_024]);
});

it('knows turns by a bit each', () => {
  const turns = new TurnSet();
  for (const turn of [0, 31, 32, 1_000_031]) expect(turns.add(turn)).toBe(true);
  expect([0, 1, 31, 32, 33, 1_000_031].map((turn) => turns.has(turn))).toEqual([
    true,
    false,
    true,
    true,
    false,
    true,
  ]);
  expect(turns.add(31)).toBe(false);
});
