import { afterAll, beforeAll, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { TurnsInLine } from '../testing/turns-in-line.js';
import { countAhead, countWaiting, type WaitingChange } from './waiting-counters.js';

const TURNS = 3500;
let line: TurnsInLine;

beforeAll(async () => {
  line = await TurnsInLine.open(TURNS);
});
afterAll(() => line.close());

it('tells as many turns ahead as a plain count finds, for any set of waiting turns', async () => {
  const turn = fc.integer({ min: 1, max: TURNS });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(turn, { maxLength: 200 }),
      fc.array(turn, { minLength: 1, maxLength: 5 }),
      async (waiting, asked) => {
        await line.letWait(waiting);
        const own = [...asked, ...waiting.slice(0, 5), 1, 999, 1000, 1001, 2000, TURNS];
        const plain = (turn: number) =>
          waiting.filter((one) => one < turn && line.turn(one).language === line.turn(turn).language).length;
        const turns = own.map((turn) => line.turn(turn));
        expect(await countAhead(line.db, turns)).toEqual(new Map(own.map((turn) => [turn, plain(turn)])));
      },
    ),
    { seed: 20261122, numRuns: 25 },
  );
});

it('keeps no counter of turns that have all left the line', async () => {
  await line.letWait([5, 1500, 3000]);
  await line.letWait([1500]);
  expect(await line.db.query('SELECT language, bucket, waiting FROM waiting_counters')).toEqual([
    { language: 'en', bucket: 1, waiting: 1 },
  ]);
});

it('counts right when several transactions let turns enter and leave the same counters at once', async () => {
  await line.letWait([]);
  const change = (turn: number, waiting: boolean): Promise<void> =>
    line.db.transaction(async (tx) => {
      const changes = await tx.query<WaitingChange>(
        'UPDATE turns SET waiting = $2 WHERE turn = $1 RETURNING language, turn, waiting',
        [turn, waiting],
      );
      await countWaiting(tx, changes);
    });
  const turns = Array.from({ length: 40 }, (_, index) => index * 3 + 1);
  await Promise.all(turns.map((turn) => change(turn, true)));
  await Promise.all(turns.slice(1).map((turn) => change(turn, false)));
  await Promise.all(turns.slice(1, 21).map((turn) => change(turn, true)));
  expect(await countAhead(line.db, [{ language: 'ja', turn: TURNS }])).toEqual(new Map([[TURNS, 21]]));
});
