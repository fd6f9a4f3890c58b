import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '#testing';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase([], { poolSize: 1 });
  await test.db.query('CREATE TABLE steps (step integer PRIMARY KEY)');
});
afterAll(() => test?.drop());

const steps = async () =>
  (await test.db.query<{ step: number }>('SELECT step FROM steps ORDER BY step')).map(({ step }) => step);

describe('statements that are sent together', () => {
  it('run in the order of their calls, each behind what the one before has done', async () => {
    const counts = await test.db.transaction((tx) =>
      Promise.all([
        tx.query('INSERT INTO steps VALUES ($1)', [1]),
        tx.query('SELECT count(*) FROM steps'),
        tx.query('INSERT INTO steps VALUES ($1)', [2]),
        tx.query('SELECT count(*) FROM steps'),
      ]),
    );
    expect([counts[1], counts[3]]).toEqual([[{ count: 1 }], [{ count: 2 }]]);
    expect(await steps()).toEqual([1, 2]);
  });

  it('store nothing when one of them fails, and leave the connection whole', async () => {
    const failing = test.db.transaction((tx) =>
      Promise.all([
        tx.query('INSERT INTO steps VALUES ($1)', [3]),
        tx.query('INSERT INTO steps VALUES ($1)', [1]),
        tx.query('INSERT INTO steps VALUES ($1)', [4]),
      ]),
    );
    await expect(failing).rejects.toThrow('duplicate key');
    expect(await steps()).toEqual([1, 2]);
  });
});

describe('a transaction that is repeated', () => {
  const readAll = () =>
    test.db.repeatedTransaction((tx) => tx.query('SELECT * FROM steps WHERE step > $1', [1]));

  it('is planned once', async () => {
    for (let round = 0; round < 3; round += 1) await readAll();
    const kept = await test.db.query<{ count: number }>(
      "SELECT count(*) FROM pg_prepared_statements WHERE name LIKE 'junban-%'",
    );
    expect(kept).toEqual([{ count: 1 }]);
    const used = await test.db.query(
      "SELECT generic_plans AS generic, custom_plans AS custom FROM pg_prepared_statements WHERE name LIKE 'junban-%'",
    );
    expect(used).toEqual([{ generic: 3, custom: 0 }]);
  });

  it('leaves other statements of its connection to be planned for their values', async () => {
    expect(await test.db.query('SHOW plan_cache_mode')).toEqual([{ plan_cache_mode: 'auto' }]);
  });

  it('goes on with a new plan when a table was changed under it', async () => {
    await test.db.query('ALTER TABLE steps ADD COLUMN note text');
    await expect(readAll()).rejects.toThrow('cached plan');
    expect(await readAll()).toEqual([{ step: 2, note: null }]);
  });
});
