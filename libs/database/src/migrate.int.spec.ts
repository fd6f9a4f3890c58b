import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { testDatabase, type TestDatabase } from '#testing';

class Slow1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE once (x int)');
    await runner.query('SELECT pg_sleep(0.3)');
  }
  async down(): Promise<void> {}
}
class Second1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('INSERT INTO once VALUES (1)');
  }
  async down(): Promise<void> {}
}
class Broken1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('INSERT INTO once VALUES (2)');
    await runner.query('SELECT FROM nowhere');
  }
  async down(): Promise<void> {}
}

const migrations = [Slow1700000000001, Second1700000000002];
let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test?.drop());

it('replicas that start at once create the schema and run each migration once', async () => {
  // One connection each, and a limit shorter than the wait for the other replica.
  const options = { schema: 'assignment', migrations, poolSize: 1, statementTimeoutMs: 200 };
  const replicas = await Promise.all([1, 2, 3, 4].map(() => test.open(options)));
  await Promise.all(replicas.map((replica) => replica.migrate()));
  const [first] = replicas;
  expect(await first?.missingMigrations()).toEqual([]);
  expect(await first?.query('SELECT x FROM once')).toEqual([{ x: 1 }]);
  expect(await first?.query('SELECT name FROM migrations ORDER BY id')).toEqual([
    { name: 'Slow1700000000001' },
    { name: 'Second1700000000002' },
  ]);
  expect(await first?.query(`SELECT current_setting('statement_timeout') AS limit`)).toEqual([
    { limit: '200ms' },
  ]);
  expect(await first?.query(`SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'`)).toEqual([
    { count: 0 },
  ]);
});

it('a schema tells what it lacks, and one that is ahead lacks nothing', async () => {
  const older = await test.open({ schema: 'intake', migrations: [Slow1700000000001] });
  expect(await older.missingMigrations()).toEqual(['Slow1700000000001']);
  expect(await older.migrate()).toEqual(['Slow1700000000001']);
  const newer = await test.open({ schema: 'intake', migrations });
  expect(await newer.missingMigrations()).toEqual(['Second1700000000002']);
  expect(await newer.migrate()).toEqual(['Second1700000000002']);
  expect(await older.missingMigrations()).toEqual([]);
  expect(await older.migrate()).toEqual([]);
});

it('a failed migration leaves nothing and is told, and can be tried again', async () => {
  const db = await test.open({ schema: 'scheduling', migrations: [...migrations, Broken1700000000003] });
  await expect(db.migrate()).rejects.toThrow('nowhere');
  await expect(db.migrate()).rejects.toThrow('nowhere');
  expect(await db.query('SELECT x FROM once')).toEqual([{ x: 1 }]);
});
