import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type AnyEvent, type NewEvent, PARTITIONS } from '#contracts';
import { testDatabase, type TestDatabase } from '#testing';
import { createMessagingTables, dropMessagingTables } from '../tables.js';
import { Outbox } from './outbox.js';

class Messaging1700000000000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return createMessagingTables(runner);
  }
  down(runner: QueryRunner): Promise<void> {
    return dropMessagingTables(runner);
  }
}

const ticketId = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const withdrawn = (ticket: number): NewEvent => ({
  type: 'junban.ticket.withdrawn.v1',
  ticketId: ticketId(ticket),
  turn: ticket + 1,
  time: '2026-11-24T10:00:00.000+09:00',
  data: { withdrawnAt: '2026-11-24T10:00:00.000+09:00' },
});

describe('an outbox', () => {
  let database: TestDatabase;
  const outbox = new Outbox('intake', () => '00-trace-of-the-request-01');
  beforeAll(async () => {
    database = await testDatabase([Messaging1700000000000], { poolSize: 10 });
  });
  afterAll(() => database.drop());

  const append = (events: NewEvent[]) => database.db.transaction((tx) => outbox.append(tx, events));
  const stored = () =>
    database.db.query<{ partition: number; sequence: number; id: string; previous: string | null }>(
      'SELECT partition, sequence, id, previous FROM outbox ORDER BY partition, sequence',
    );

  it('asks the database nothing for no event', async () => {
    const refuse = { query: () => Promise.reject(new Error('no query was needed')) };
    expect(await outbox.append(refuse, [])).toEqual([]);
  });

  it('answers the events as published, in the order given, with the trace of the request', async () => {
    const events = [withdrawn(1), withdrawn(2), withdrawn(1)];
    const published = await append(events);
    expect(published).toMatchObject(events);
    expect(published[0]).toMatchObject({ source: 'intake', at: { epoch: 1, sequence: 1 } });
    expect(published[2]).toMatchObject({ at: { epoch: 1, sequence: 2 }, previous: published[0]!.id });
    expect(new Set(published.map(({ traceparent }) => traceparent))).toEqual(
      new Set(['00-trace-of-the-request-01']),
    );
  });

  it('names the trace of the event that caused another', async () => {
    const [event] = await database.db.transaction((tx) =>
      outbox.append(tx, [{ ...withdrawn(1), traceparent: '00-trace-of-the-cause-01' }]),
    );
    expect(event!.traceparent).toBe('00-trace-of-the-cause-01');
  });

  it('numbers each stream without a gap and in the order of the commits, whoever fails or appends beside', async () => {
    const committed: AnyEvent[][] = [];
    await Promise.all(
      Array.from({ length: 10 }, async (_, appender) => {
        for (let round = 0; round < 12; round += 1) {
          const tickets = [0, 1, 2, 3].map((step) => (appender * 7 + round * 5 + step * 11) % 40);
          const attempt = database.db.transaction(async (tx) => {
            const published = await outbox.append(tx, tickets.map(withdrawn));
            if (round % 4 === 3) throw new Error('rolled back');
            return published;
          });
          await attempt.then(
            (published) => committed.push(published),
            () => undefined,
          );
        }
      }),
    );
    const rows = await stored();
    expect(rows).toHaveLength(4 + committed.flat().length);
    for (let partition = 0; partition < PARTITIONS; partition += 1) {
      const stream = rows.filter((row) => row.partition === partition);
      expect(stream.map(({ sequence }) => sequence)).toEqual(stream.map((_, index) => index + 1));
      expect(stream.map(({ previous }) => previous)).toEqual(
        stream.map((_, index) => stream[index - 1]?.id ?? null),
      );
    }
  });

  it('shows a reader no event before all that precede it in its stream', async () => {
    const reader = await database.open();
    let appending = true;
    const appenders = Promise.all(
      Array.from({ length: 6 }, async (_, appender) => {
        for (let round = 0; round < 15; round += 1) await append([withdrawn(appender), withdrawn(round % 5)]);
      }),
    ).finally(() => (appending = false));
    while (appending) {
      const [gaps] = await reader.query<{ count: number }>(
        `SELECT count(*) AS count FROM (
           SELECT max(sequence) AS last, count(*) AS events FROM outbox GROUP BY partition
         ) AS stream WHERE last <> events`,
      );
      expect(gaps!.count).toBe(0);
    }
    await appenders;
  });
});
