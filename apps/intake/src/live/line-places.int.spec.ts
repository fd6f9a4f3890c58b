import { afterAll, beforeAll, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { countAhead, type TurnInLine } from '../store/waiting-counters.js';
import { TurnsInLine } from '../testing/turns-in-line.js';
import { LinePlaces } from './line-places.js';

const TURNS = 2500;
let line: TurnsInLine;
beforeAll(async () => {
  line = await TurnsInLine.open(TURNS);
});
afterAll(() => line.close());

const placesOf = async (places: LinePlaces, turns: readonly TurnInLine[]) => {
  await line.db.snapshot((tx) => places.look(tx, turns));
  return new Map(turns.map((turn) => [turn.turn, places.aheadOf(turn)]));
};

it('are those that a plain count finds, however turns have come and gone since the last look', async () => {
  const turn = fc.integer({ min: 1, max: TURNS });
  const waiting = fc.uniqueArray(turn, { minLength: 1, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(fc.array(waiting, { minLength: 2, maxLength: 5 }), async (lines) => {
      const places = new LinePlaces();
      for (const one of lines) {
        await line.letWait(one);
        const watched = one.slice(0, 20).map((turn) => line.turn(turn));
        expect(await placesOf(places, watched)).toEqual(await countAhead(line.db, watched));
      }
    }),
    { seed: 20261124, numRuns: 20 },
  );
});

it('are right when one turn has come for another in the same counter', async () => {
  const places = new LinePlaces();
  const last = [line.turn(100)];
  await line.letWait([10, 100]);
  expect(await placesOf(places, last)).toEqual(new Map([[100, 1]]));
  await line.letWait([100, 200]);
  expect(await placesOf(places, last)).toEqual(new Map([[100, 0]]));
});

it('are none for a turn that has left the line', async () => {
  const places = new LinePlaces();
  await line.letWait([10, 100]);
  await placesOf(places, [line.turn(100)]);
  await line.letWait([10]);
  expect(await placesOf(places, [line.turn(100)])).toEqual(new Map([[100, undefined]]));
});
