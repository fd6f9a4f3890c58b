import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '#testing';
import { intakeMigrations } from './migrations.js';
import { STATE_NUMBER } from './state-number.js';

let server: TestDatabase;
beforeAll(async () => {
  server = await testDatabase(intakeMigrations);
  await server.db.query('CREATE TABLE tally (id bigint GENERATED ALWAYS AS IDENTITY, by integer)');
});
afterAll(() => server.drop());

/** Writes, and holds its transaction open for a while, so that others begun later are over sooner. */
const write = (by: number) =>
  server.db.transaction(async (tx) => {
    await tx.query('INSERT INTO tally (by) VALUES ($1)', [by]);
    await sleep(by % 3);
  });

const look = async () => {
  const [seen] = await server.db.query<{ number: number; rows: number }>(
    `SELECT ${STATE_NUMBER} AS number, (SELECT count(*) FROM tally) AS rows`,
  );
  return seen!;
};

it('is higher for whoever sees more, and the same for those who see the same, while many write at once', async () => {
  let isWriting = true;
  const writers = [1, 2, 3, 4].map(async (by) => {
    for (let count = 0; count < 60; count++) await write(by);
  });
  const looks: { number: number; rows: number }[] = [];
  const readers = [1, 2, 3].map(async () => {
    while (isWriting) looks.push(await look());
  });
  await Promise.all(writers);
  isWriting = false;
  await Promise.all(readers);
  const byNumber = looks.toSorted((a, b) => a.number - b.number || a.rows - b.rows);
  const rowsOf = new Map(byNumber.map(({ number, rows }) => [number, rows]));
  for (const { number, rows } of byNumber) expect(rows).toBe(rowsOf.get(number));
  const rising = byNumber.map(({ rows }) => rows);
  expect(rising).toEqual(rising.toSorted((a, b) => a - b));
  expect(new Set(rising).size).toBeGreaterThan(20);
});
