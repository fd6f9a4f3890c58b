import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Language } from '#contracts';
import { testDatabase, type TestDatabase } from '#testing';
import { intakeMigrations } from './migrations.js';
import { countAhead, countWaiting, type WaitingChange } from './waiting-counters.js';

const TURNS = 3500;
let server: TestDatabase;

beforeAll(async () => {
  server = await testDatabase(intakeMigrations);
  const ticketId = randomUUID();
  await server.db.query(
    `INSERT INTO tickets (ticket_id, language, turn, revision, status, facts, statement)
     VALUES ($1, 'ja', 1, 1, 'received', '{}', '{}')`,
    [ticketId],
  );
  await server.db.query(
    `INSERT INTO turns (turn, ticket_id, language)
     SELECT turn, $1, CASE WHEN turn % 3 = 0 THEN 'en' ELSE 'ja' END FROM generate_series(1, ${TURNS}) AS turn`,
    [ticketId],
  );
});
afterAll(() => server.drop());

/** Lets exactly these turns wait, the others not. */
const letWait = (waiting: number[]): Promise<void> =>
  server.db.transaction(async (tx) => {
    const changes = await tx.query<WaitingChange>(
      `UPDATE turns SET waiting = turn = ANY($1::bigint[]) WHERE waiting <> (turn = ANY($1::bigint[]))
       RETURNING language, turn, waiting`,
      [waiting],
    );
    await countWaiting(tx, changes);
  });

const languageOf = (turn: number): Language => (turn % 3 === 0 ? 'en' : 'ja');

it('tells as many turns ahead as a plain count finds, for any set of waiting turns', async () => {
  const turn = fc.integer({ min: 1, max: TURNS });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(turn, { maxLength: 200 }),
      fc.array(turn, { minLength: 1, maxLength: 5 }),
      async (waiting, asked) => {
        await letWait(waiting);
        const own = [...asked, ...waiting.slice(0, 5), 1, 999, 1000, 1001, 2000, TURNS];
        const plain = (turn: number) =>
          waiting.filter((one) => one < turn && languageOf(one) === languageOf(turn)).length;
        const turns = own.map((turn) => ({ language: languageOf(turn), turn }));
        expect(await countAhead(server.db, turns)).toEqual(new Map(own.map((turn) => [turn, plain(turn)])));
      },
    ),
    { seed: 20261122, numRuns: 25 },
  );
});

it('keeps no counter of turns that have all left the line', async () => {
  await letWait([5, 1500, 3000]);
  await letWait([1500]);
  expect(await server.db.query('SELECT language, bucket, waiting FROM waiting_counters')).toEqual([
    { language: 'en', bucket: 1, waiting: 1 },
  ]);
});

it('counts right when several transactions let turns enter and leave the same counters at once', async () => {
  await letWait([]);
  const change = (turn: number, waiting: boolean): Promise<void> =>
    server.db.transaction(async (tx) => {
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
  expect(await countAhead(server.db, [{ language: 'ja', turn: TURNS }])).toEqual(new Map([[TURNS, 21]]));
});
