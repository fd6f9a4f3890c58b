import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { makeAuditMonths } from '#database';
import { testDatabase, type TestDatabase } from '#testing';
import { assignmentMigrations } from '../src/index.js';
import { findEntries } from '../src/store/audit-entries.js';
import { COUNT_FLOW } from '../src/store/flow.js';

const DAY = ['2026-11-24T00:00:00+09:00', '2026-11-25T00:00:00+09:00'];
const NONE = [null, null];

let server: TestDatabase;
beforeAll(async () => {
  server = await testDatabase(assignmentMigrations, { schema: 'assignment' });
  await makeAuditMonths(server.db, '2026-11-01T00:00:00Z');
});
afterAll(() => server.drop());

/** A thousand entries of turns that came and were answered, from an instant on; the first one was merged. */
const addTurns = async (from: string, times: number) => {
  await server.db.query(
    `INSERT INTO audit (at, act, cause, turn, detail)
     SELECT $1::timestamptz + i * interval '1 second',
            CASE WHEN i = 1 THEN 'merged' WHEN i % 2 = 0 THEN 'queued' ELSE 'replied' END, 'new', i, '{}'
       FROM generate_series(1, 1000 * $2::int) AS i`,
    [from, times],
  );
  await server.db.query('ANALYZE assignment_audit.entries');
};

/** How many pages a question reads. */
const pagesOf = async (sql: string, asked: unknown[]): Promise<number> => {
  const [row] = await server.db.query<{ 'QUERY PLAN': { Plan: Record<string, number> }[] }>(
    `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sql}`,
    asked,
  );
  const { Plan: plan } = row!['QUERY PLAN'][0]!;
  return plan['Shared Hit Blocks']! + plan['Shared Read Blocks']!;
};

const QUESTIONS: [string, () => Promise<number>][] = [
  ['the flow of a day', () => pagesOf(COUNT_FLOW, [...DAY, 'hour', 1])],
  [
    'the newest entries',
    () => pagesOf(findEntries('newest-first'), [0, 1e15, 100, ...NONE, null, null, ...NONE]),
  ],
  [
    'the newest of a rare act',
    () => pagesOf(findEntries('newest-first'), [0, 1e15, 100, ...NONE, 'merged', null, ...NONE]),
  ],
];

it('costs as much in a trail of thirty thousand entries as in one of a thousand', async () => {
  await addTurns('2026-11-24T10:00:00+09:00', 1);
  const few = new Map<string, number>();
  for (const [name, pages] of QUESTIONS) few.set(name, await pages());
  await addTurns('2026-11-02T10:00:00+09:00', 30);
  for (const [name, pages] of QUESTIONS) {
    const [then, now] = [few.get(name)!, await pages()];
    // An index that grows deeper costs a page or two more for each step through it.
    expect([name, now <= 2 * then + 100 ? 'the same' : `${then} pages before, ${now} now`]).toEqual([
      name,
      'the same',
    ]);
  }
});
