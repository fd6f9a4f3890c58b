import { afterEach, describe, expect, it } from '@jest/globals';
import type { Tx } from '#database';
import { until } from '#testing';
import { lowestWaiting } from '../src/store/waiting-turns.js';
import { waiting } from '../src/testing/facts.js';
import { holding, waitingForRows } from '../src/testing/row-lock.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';

let desk: TestDesk;
afterEach(() => desk.close());

const turns = [1, 2, 3, 4, 5];
const ready = async (mode: 'push' | 'pull', now: string) => {
  desk = await openDesk({ mode });
  await desk.setClock(now);
  await desk.others.state(...turns.flatMap((turn) => waiting(turn)));
  return Promise.all(turns.map((turn) => desk.agent(`a${turn}`).available()));
};
const started = () =>
  desk.db.query<{ turn: number; at: Date; transaction: string }>(
    `SELECT turn, at, xact::text AS transaction FROM audit WHERE act = 'started' ORDER BY entry`,
  );

describe('10:00:00 in Japan', () => {
  it('opens the line by itself: a second before nobody has a turn, and then all who are there are given theirs at once', async () => {
    await ready('push', '2026-11-24T09:00:00+09:00');
    await desk.setClock('2026-11-24T09:59:59+09:00');
    const given = await until(started, (rows) => rows.length === turns.length);
    expect(given.map(({ turn }) => turn)).toEqual(turns);
    expect(new Set(given.map(({ transaction }) => transaction)).size).toBe(1);
    for (const { at } of given)
      expect(at.getTime()).toBeGreaterThanOrEqual(Date.parse('2026-11-24T10:00:00+09:00'));
  });

  it('is what an agent who asks has to wait for', async () => {
    const [agent] = await ready('pull', '2026-11-24T09:00:00+09:00');
    expect((await agent!.next()).status).toBe(204);
    await desk.setClock('2026-11-24T10:00:00+09:00');
    expect(await agent!.take()).toBe(1);
  });
});

it('17:00:00 in the middle of a round ends it without a turn given', async () => {
  const [agent] = await ready('pull', '2026-11-24T16:59:00+09:00');
  const ticket = await holding(desk.db, (tx) => tx.query('SELECT * FROM tickets FOR UPDATE'));
  const asked = agent!.next();
  await waitingForRows(desk.db, 1);
  await desk.setClock('2026-11-24T17:00:00+09:00');
  await ticket.go();
  expect((await asked).status).toBe(204);
  expect(await started()).toEqual([]);
});

/** How many rows the database reads to find the lowest turns that wait, of which ten are wanted. */
const rowsRead = async (now: string): Promise<number> => {
  let rows = 0;
  const explaining: Tx['query'] = async (sql, params) => {
    const [explained] = await desk.db.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
      `EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`,
      params,
    );
    rows = rowsOf(explained!['QUERY PLAN'][0].Plan);
    return [];
  };
  const limits = new Map([['ja', 10] as const, ['en', 10] as const]);
  await lowestWaiting({ query: explaining }, limits, { now: new Date(now), upTo: 200_000 });
  return rows;
};

interface PlanNode {
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: PlanNode[];
}

const rowsOf = (node: PlanNode): number =>
  node['Actual Loops'] * (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) +
  (node.Plans ?? []).reduce((sum, below) => sum + rowsOf(below), 0);

it('reading the line costs the same however many turns wait, and whenever they open', async () => {
  await ready('pull', '2026-11-24T10:00:00+09:00');
  const more = (from: number, to: number, opensAt: string) =>
    desk.db.query(
      `INSERT INTO turns (turn, ticket_id, language, opens_at, waiting, settled)
       SELECT number, (SELECT ticket_id FROM tickets LIMIT 1), 'ja', $3, true, true
         FROM generate_series($1::bigint, $2::bigint) AS more (number)`,
      [from, to, opensAt],
    );
  const readings: number[] = [];
  const read = async () => {
    readings.push(await rowsRead('2026-11-24T10:00:00+09:00'));
    await desk.db.query('ANALYZE turns');
    readings.push(await rowsRead('2026-11-24T10:00:00+09:00'));
  };
  await read();
  await more(6, 60_000, '2026-11-25T10:00:00+09:00');
  await read();
  await more(60_001, 120_000, '2026-11-24T10:00:00+09:00');
  await read();
  for (const rows of readings) expect(rows).toBeLessThan(300);
  const agent = await desk.agent('b').available(['ja'], 5);
  await desk.db.query('UPDATE line SET watermark = 120000');
  for (const turn of turns) expect(await agent.take()).toBe(turn);
});
