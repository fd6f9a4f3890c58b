import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from '@jest/globals';
import type { Database, Tx } from '#database';
import { waiting } from '../src/testing/facts.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';
import { until } from '../src/testing/until.js';

let desk: TestDesk;
afterEach(() => desk.close());

/** A database that counts the transactions of a replica, and those that lock a row. */
const counting = (database: Database) => {
  const count = { transactions: 0, locking: 0 };
  const transaction = <R>(work: (tx: Tx) => Promise<R>): Promise<R> => {
    count.transactions += 1;
    let locks = false;
    return database.transaction(async (tx) => {
      const query: Tx['query'] = (sql, params) => {
        if (/FOR UPDATE|INSERT|UPDATE|DELETE/.test(sql) && !locks) count.locking += 1;
        locks ||= /FOR UPDATE|INSERT|UPDATE|DELETE/.test(sql);
        return tx.query(sql, params);
      };
      return work({ query });
    });
  };
  const counted = { transaction, repeatedTransaction: transaction };
  return { count, database: Object.assign(Object.create(database) as Database, counted) };
};

it.each<[string, 'push' | 'pull', string]>([
  ['with nobody free', 'push', 'nobody'],
  ['with agents who are free, and turns that open tomorrow', 'push', 'free'],
  ['with agents who are free, while the desk is closed', 'push', 'closed'],
  ['where agents ask', 'pull', 'free'],
])(
  'an idle replica makes at most one transaction a second, which locks nothing: %s',
  async (_when, mode, who) => {
    desk = await openDesk({ mode });
    if (who === 'closed') await desk.setClock('2026-11-24T18:00:00+09:00');
    else await desk.setClock('2026-11-20T12:00:00+09:00');
    await desk.others.state(...[1, 2, 3].flatMap((turn) => waiting(turn)));
    if (who !== 'nobody') await desk.agent('a').available();
    const { count, database } = counting(await desk.open());
    const began = performance.now();
    await desk.replica({ database });
    // The first look notes where the line stands; the second one comes after it.
    await sleep(500);
    await until(() => Promise.resolve(count.transactions >= 2));
    const before = { ...count };
    await sleep(2_500);
    const seconds = (performance.now() - began) / 1_000;
    expect(count.transactions).toBeGreaterThan(before.transactions);
    expect(count.transactions).toBeLessThanOrEqual(seconds + 1);
    expect(count.locking).toBe(before.locking);
  },
);
