import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, grantTransport, provisionServices } from '#database';
import { InProcessTransport, Outbox } from '#messaging';
import { freshDatabase } from '#testing';
import { openTestEpoch } from './support/open-test-epoch.js';
import { aDecision, PARTITION, TICKETS } from './support/records.js';
import { startTallyService, type TallyService } from './support/tally-service.js';
import { Tallies1700000000000 } from './support/tally-store.js';
import { until } from './support/until.js';

const SERVICES = ['eligibility', 'scheduling', 'assignment'] as const;
type Name = (typeof SERVICES)[number];

describe('the in-process transport', () => {
  let dropAll: () => Promise<void>;
  let owners: Record<Name, Database>;
  let readers: Record<Name, Database>;
  let queries: string[];
  let running: TallyService | undefined;
  let transport: InProcessTransport;
  const outbox = new Outbox('eligibility');

  beforeAll(async () => {
    const fresh = await freshDatabase();
    const urls = await provisionServices(fresh.url, [...SERVICES]);
    const openAll = async (urlOf: (name: Name) => string) =>
      Object.fromEntries(
        await Promise.all(
          SERVICES.map(async (name) => [
            name,
            await Database.open({ url: urlOf(name), schema: name, name, migrations: [Tallies1700000000000] }),
          ]),
        ),
      ) as Record<Name, Database>;
    owners = await openAll((name) => urls.services[name]!);
    for (const name of SERVICES) {
      await owners[name].migrate();
      await grantTransport(owners[name], name);
    }
    readers = await openAll(() => urls.transport);
    dropAll = async () => {
      await Promise.all([...Object.values(owners), ...Object.values(readers)].map((each) => each.close()));
      await fresh.drop();
    };
  });
  afterEach(async () => {
    await running?.close();
    for (const name of SERVICES)
      await owners[name].query(`TRUNCATE outbox, inbox, parked, tallies, calendars;
        UPDATE streams SET epoch = 1, sequence = 0, last_id = NULL, published = 0`);
  });
  afterAll(() => dropAll());

  const counted = (database: Database) => ({
    query: <Row>(sql: string, params?: unknown[]) => {
      queries.push(sql);
      return database.query<Row>(sql, params);
    },
  });

  const start = async (pollMillis: number) => {
    queries = [];
    const databases = { eligibility: counted(readers.eligibility), scheduling: counted(readers.scheduling) };
    transport = new InProcessTransport({ databases, pollMillis });
    running = await startTallyService(owners.assignment, transport);
  };

  const publish = (...editions: string[]) =>
    owners.eligibility.transaction((tx) =>
      outbox.append(
        tx,
        editions.map((edition) => aDecision(edition)),
      ),
    );

  const applied = async () => {
    const [row] = await owners.assignment.query<{ applied: string[] }>(
      'SELECT applied FROM tallies WHERE ticket_id = $1',
      [TICKETS[0]],
    );
    return row?.applied ?? [];
  };
  const untilApplied = (...editions: string[]) =>
    until('applied', applied, (seen) => JSON.stringify(seen) === JSON.stringify(editions));
  const setBack = (published: number) =>
    owners.eligibility.query('UPDATE streams SET published = $1 WHERE partition = $2', [
      published,
      PARTITION,
    ]);

  it('needs no rights but those on outbox and streams', async () => {
    await publish('a');
    await start(20);
    await untilApplied('a');
    await expect(readers.assignment.query('SELECT 1 FROM tallies')).rejects.toThrow('permission denied');
    await expect(readers.eligibility.query('DELETE FROM outbox')).rejects.toThrow('permission denied');
  });

  it('brings an event at once when woken, however seldom it polls', async () => {
    await start(3_600_000);
    await publish('a');
    transport.wake('eligibility');
    await untilApplied('a');
  });

  it('finds an event that nobody woke it for', async () => {
    await start(20);
    await publish('a');
    await untilApplied('a');
  });

  it('brings more than one batch holds, in order', async () => {
    const editions = Array.from({ length: 1_201 }, (_, index) => `e-${index}`);
    await start(3_600_000);
    await publish(...editions);
    transport.wake('eligibility');
    await untilApplied(...editions);
  });

  it('reads again from where an operator sets back what is published', async () => {
    await publish('a', 'b', 'c');
    const [lost] = await owners.eligibility.query<{ row: object }>(
      'DELETE FROM outbox WHERE sequence = 2 RETURNING to_jsonb(outbox) AS row',
    );
    await start(20);
    await until(
      'a gap',
      () => running!.consumer.stops().length,
      (stops) => stops === 1,
    );
    await owners.eligibility.query(
      'INSERT INTO outbox SELECT * FROM jsonb_populate_record(NULL::outbox, $1)',
      [lost!.row],
    );
    await setBack(1);
    await untilApplied('a', 'b', 'c');
    await until(
      'no stop',
      () => running!.consumer.stops().length,
      (stops) => stops === 0,
    );
  });

  it('brings everything again in the epoch that is opened for a source that was restored', async () => {
    await publish('a', 'b', 'c');
    await start(20);
    await untilApplied('a', 'b', 'c');
    await owners.eligibility.query('DELETE FROM outbox WHERE sequence > 1');
    await owners.eligibility.query(
      `UPDATE streams SET sequence = 1, published = 1, last_id = (SELECT id FROM outbox) WHERE partition = $1`,
      [PARTITION],
    );
    await publish('x', 'y', 'z');
    await until(
      'a fork',
      () => running!.consumer.stops(),
      ([stop]) => stop?.reason === 'fork',
    );
    expect(await openTestEpoch(owners.eligibility, transport)).toEqual({ outcome: 'no-fork', epoch: 1 });
    const opened = await openTestEpoch(owners.eligibility, transport, { force: true });
    expect(opened).toMatchObject({ outcome: 'opened', epoch: 2, restated: 4 });
    await untilApplied('a', 'b', 'c', 'a', 'x', 'y', 'z');
    await until(
      'no stop',
      () => running!.consumer.stops().length,
      (stops) => stops === 0,
    );
  });

  it('goes on by itself at an event of unknown type that was put right', async () => {
    await publish('a', 'b');
    await owners.eligibility.query(`UPDATE outbox SET type = 'junban.unknown.v1' WHERE sequence = 2`);
    await start(20);
    await until(
      'a stop',
      () => running!.consumer.stops().length,
      (stops) => stops === 1,
    );
    await owners.eligibility.query(`UPDATE outbox SET type = 'junban.inquiry.decided.v1' WHERE sequence = 2`);
    await untilApplied('a', 'b');
  });

  it('only looks at the streams while the desk is idle', async () => {
    await publish('a');
    await start(20);
    await untilApplied('a');
    const seen = await until(
      'everything read',
      () => queries.length,
      (count) => count > 60,
    );
    await until(
      'more looks',
      () => queries.length,
      (count) => count > seen + 10,
    );
    expect(queries.slice(seen).filter((sql) => !sql.includes('FROM streams'))).toEqual([]);
  });
});
