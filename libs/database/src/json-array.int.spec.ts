import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '#testing';
import { jsonArray } from './json-array.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase([]);
});
afterAll(() => test?.drop());

const stored = async (values: readonly unknown[]): Promise<unknown[]> => {
  const rows = await test.db.query<{ value: unknown }>('SELECT value FROM unnest($1::jsonb[]) AS value', [
    jsonArray(values),
  ]);
  return rows.map(({ value }) => value);
};

it('arrives as it was, whatever signs it has', async () => {
  const values = [
    { text: 'say "no", {or} \\ \\" \\n' },
    { text: 'two\nlines\tand \u2028 \u007f 計算が終わらない 😀' },
    ['a,b', null, 1.5, true],
    'NULL',
    {},
  ];
  expect(await stored(values)).toEqual(values);
});

it('tells JSON’s null from what there is not', async () => {
  const rows = await test.db.query('SELECT value IS NULL AS "isMissing" FROM unnest($1::jsonb[]) AS value', [
    jsonArray([undefined, null]),
  ]);
  expect(rows).toEqual([{ isMissing: true }, { isMissing: false }]);
});

it('may be empty', async () => {
  expect(await stored([])).toEqual([]);
});
