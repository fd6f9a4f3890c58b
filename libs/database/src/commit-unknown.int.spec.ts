import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '#testing';
import { CommitUnknown, isCommitUnknown, isConnectionLoss, isDataError } from './errors.js';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
  // Constraint triggers that wait for COMMIT: one refuses, one ends the session in the middle of it.
  await test.db.query(`
    CREATE TABLE turns (turn bigint PRIMARY KEY DEFERRABLE INITIALLY DEFERRED);
    CREATE TABLE last_words (word text);
    CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS
      'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END';
    CREATE CONSTRAINT TRIGGER dies AFTER INSERT ON last_words DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION die()`);
});
afterAll(() => test?.drop());

it('says that the outcome is unknown when the connection is lost during COMMIT', async () => {
  const lost = test.db.transaction((tx) => tx.query(`INSERT INTO last_words VALUES ('commit')`));
  const error: unknown = await lost.catch((e: unknown) => e);
  expect(error).toBeInstanceOf(CommitUnknown);
  expect((error as CommitUnknown).cause).toMatchObject({ code: '57P01' });
  expect(isCommitUnknown(new Error('batch', { cause: error }))).toBe(true);
  // It must not be tried again as if nothing had been stored.
  expect(isConnectionLoss(error)).toBe(false);
  expect(await test.db.query('SELECT 1 AS n')).toEqual([{ n: 1 }]);
});

it('knows that nothing was stored when COMMIT itself is refused', async () => {
  const refused = test.db.transaction((tx) => tx.query('INSERT INTO turns VALUES (1), (1)'));
  const error: unknown = await refused.catch((e: unknown) => e);
  expect(isCommitUnknown(error)).toBe(false);
  expect(isDataError(error)).toBe(true);
  expect(await test.db.query('SELECT turn FROM turns')).toEqual([]);
});
