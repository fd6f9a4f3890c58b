import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { testDatabase, type TestDatabase } from '#testing';
import type { Database } from './database.js';
import { ConnectionLost, isConnectionLoss, isDataError } from './errors.js';
import type { Tx } from './transaction.js';

class Turns1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE turns (turn bigint PRIMARY KEY, opens date, note varchar(5))');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE turns');
  }
}

let test: TestDatabase;
let db: Database;
beforeAll(async () => {
  test = await testDatabase([Turns1700000000000], {
    schema: 'intake',
    name: 'intake',
    idleInTransactionTimeoutMs: 4000,
  });
  db = test.db;
});
afterAll(() => test?.drop());

const turns = async () =>
  (await db.query<{ turn: number }>('SELECT turn FROM turns ORDER BY turn')).map((row) => row.turn);

describe('a session', () => {
  it('sees its own schema alone and has the limits that free what a frozen replica holds', async () => {
    const settings = await db.query<{ name: string; setting: string }>(
      'SELECT name, setting FROM pg_settings WHERE name = ANY($1) ORDER BY name',
      [
        [
          'application_name',
          'idle_in_transaction_session_timeout',
          'lock_timeout',
          'search_path',
          'statement_timeout',
          'TimeZone',
        ],
      ],
    );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      application_name: 'intake',
      idle_in_transaction_session_timeout: '4000',
      lock_timeout: '0',
      search_path: 'intake',
      statement_timeout: '30000',
      TimeZone: 'UTC',
    });
  });

  it('keeps session options of the address beside its own', async () => {
    const url = new URL(test.url);
    url.searchParams.set('options', '-c work_mem=5MB');
    const other = await test.open({ url: url.href });
    const rows = await other.query(`SELECT current_setting('work_mem') AS mem, current_schema() AS schema`);
    expect(rows).toEqual([{ mem: '5MB', schema: 'intake' }]);
  });

  it('is refused on a name that is no plain schema name', async () => {
    await expect(test.open({ schema: 'intake, public' })).rejects.toThrow('cannot be a schema');
  });
});

describe('a query', () => {
  it('gives rows for every kind of statement', async () => {
    expect(
      await db.query('INSERT INTO turns VALUES (1, $1, $2) RETURNING turn', ['2026-11-24', 'a']),
    ).toEqual([{ turn: 1 }]);
    expect(await db.query(`UPDATE turns SET note = 'b' RETURNING turn, note`)).toEqual([
      { turn: 1, note: 'b' },
    ]);
    expect(await db.query(`UPDATE turns SET note = 'c'`)).toEqual([]);
    expect(await db.query('SELECT opens FROM turns')).toEqual([{ opens: '2026-11-24' }]);
    expect(await db.query('DELETE FROM turns RETURNING turn')).toEqual([{ turn: 1 }]);
    expect(await db.query('CREATE TEMP TABLE t (x int)')).toEqual([]);
  });

  it('gives a bigint as a number and refuses one that a number cannot hold', async () => {
    expect(await db.query('SELECT 9007199254740991::bigint AS n')).toEqual([{ n: 9007199254740991 }]);
    await expect(db.query('SELECT 9007199254740993::bigint AS n')).rejects.toThrow('too large');
    expect(await db.query('SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it.each([
    ['a NUL byte', 'SELECT $1::text', ['\0'], true],
    ['a text too long', 'INSERT INTO turns VALUES (2, NULL, $1)', ['too long'], true],
    ['a missing value', 'INSERT INTO turns VALUES ($1)', [null], true],
    ['an unknown table', 'SELECT FROM nowhere', [], false],
  ])('calls %s a data error: %#', async (_what, sql, params, expected) => {
    const error: unknown = await db.query(sql, params).catch((e: unknown) => e);
    expect(isDataError(error)).toBe(expected);
    expect(isConnectionLoss(error)).toBe(false);
  });
});

describe('a snapshot', () => {
  it('sees one state of the data in all its statements, and changes nothing', async () => {
    await db.query('INSERT INTO turns (turn) VALUES (901)');
    const counts = await db.snapshot(async (tx) => {
      const count = async () => (await tx.query<{ count: number }>('SELECT count(*) FROM turns'))[0]!.count;
      const before = await count();
      await db.query('DELETE FROM turns WHERE turn = 901');
      return [before, await count()];
    });
    expect(counts[1]).toBe(counts[0]);
    await expect(db.snapshot((tx) => tx.query('INSERT INTO turns (turn) VALUES (902)'))).rejects.toThrow(
      'read-only transaction',
    );
  });
});

describe('a transaction', () => {
  it('stores all or nothing, and throws the very error that ended it', async () => {
    const reason = new Error('out of turns');
    await expect(
      db.transaction(async (tx) => {
        await tx.query('INSERT INTO turns VALUES (10)');
        throw reason;
      }),
    ).rejects.toBe(reason);
    expect(await turns()).toEqual([]);
    const result = await db.transaction(async (tx) =>
      tx.query('INSERT INTO turns VALUES (11) RETURNING turn'),
    );
    expect(result).toEqual([{ turn: 11 }]);
    expect(await turns()).toEqual([11]);
    await db.query('DELETE FROM turns');
  });

  it('does not pass for committed when a failed statement in it was ignored', async () => {
    const ignoring = db.transaction(async (tx) => {
      await tx.query('INSERT INTO turns VALUES (20)');
      await tx.query('SELECT FROM nowhere').catch(() => undefined);
    });
    await expect(ignoring).rejects.toThrow('Rolled back');
    expect(await turns()).toEqual([]);
  });

  it('takes no query once it has ended', async () => {
    const tx = await db.transaction((open) => Promise.resolve(open));
    await expect(tx.query('SELECT 1')).rejects.toThrow('has ended');
  });

  it('throws the error of the work when the connection breaks under it, and leaks no connection', async () => {
    for (let i = 0; i < 8; i += 1) {
      const error: unknown = await db
        .transaction((tx) => tx.query('SELECT pg_terminate_backend(pg_backend_pid())'))
        .catch((e: unknown) => e);
      expect(isConnectionLoss(error)).toBe(true);
    }
    expect(await db.query('SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('tells that nothing was stored when the connection was lost before COMMIT', async () => {
    const lost = db.transaction(async (tx) => {
      const [own] = await tx.query<{ pid: number }>(
        'INSERT INTO turns VALUES (30) RETURNING pg_backend_pid() AS pid',
      );
      await db.query('SELECT pg_terminate_backend($1)', [own?.pid]);
      await untilRefused(tx);
    });
    await expect(lost).rejects.toThrow(ConnectionLost);
    expect(await turns()).toEqual([]);
  });

  it('is ended by the database when it stays idle, so that a frozen replica frees its rows', async () => {
    const frozen = await test.open({ idleInTransactionTimeoutMs: 50 });
    const held = frozen.transaction(async (tx) => {
      const [own] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      while ((await db.query('SELECT FROM pg_stat_activity WHERE pid = $1', [own?.pid])).length > 0);
      await tx.query('SELECT 1');
    });
    const error: unknown = await held.catch((e: unknown) => e);
    expect(isConnectionLoss(error)).toBe(true);
  });
});

async function untilRefused(tx: Tx): Promise<void> {
  const works = () =>
    tx.query('SELECT 1').then(
      () => true,
      () => false,
    );
  while (await works());
}
