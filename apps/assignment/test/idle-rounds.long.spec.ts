import { afterEach, expect, it } from '@jest/globals';
import type { Database, Tx } from '#database';
import { waiting } from '../src/testing/facts.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';
import { until } from '../src/testing/until.js';

/** A look for tickets that search does not know, and the first look at the line, which notes where it stands. */
const AT_START = 2;
/** In milliseconds; a timer may be one of them early. */
const SECOND = 990;

let desk: TestDesk;
afterEach(() => desk.close());

/** A transaction of a replica. */
interface Seen {
  /** Milliseconds of the process. */
  began: number;
  locks: boolean;
}

/** A database, and the transactions that a replica makes in it. */
const watched = (database: Database) => {
  const seen: Seen[] = [];
  const transaction = <R>(work: (tx: Tx) => Promise<R>): Promise<R> => {
    const one = { began: performance.now(), locks: false };
    seen.push(one);
    return database.transaction((tx) => {
      const query: Tx['query'] = (sql, params) => {
        one.locks ||= /FOR UPDATE|INSERT|UPDATE|DELETE/.test(sql);
        return tx.query(sql, params);
      };
      return work({ query });
    });
  };
  const watching = { transaction, repeatedTransaction: transaction };
  return { seen, database: Object.assign(Object.create(database) as Database, watching) };
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
    const { seen, database } = watched(await desk.open());
    await desk.replica({ database });
    await until(() => Promise.resolve(seen.length >= AT_START + 3));
    const idle = seen.slice(AT_START);
    expect(idle.filter(({ locks }) => locks)).toEqual([]);
    const pauses = idle.slice(1).map(({ began }, index) => began - idle[index]!.began);
    for (const pause of pauses) expect(pause).toBeGreaterThan(SECOND);
  },
);
