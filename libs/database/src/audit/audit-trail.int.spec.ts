import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, until } from '#testing';
import { Database } from '../database.js';
import { provisionServices, type ServiceUrls } from '../roles.js';
import { auditGuard, keepAuditMonths, makeAuditMonths } from './audit-trail.js';

const opened: Database[] = [];
const open = async (url: string, schema: string, poolSize = 2) => {
  const db = await Database.open({ url, schema, name: schema, migrations: [], poolSize });
  opened.push(db);
  return db;
};

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let urls: ServiceUrls;
let admin: Database;
let service: Database;
let keeper: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  urls = await provisionServices(fresh.url, ['assignment']);
  admin = await open(fresh.url, 'assignment_audit');
  service = await open(urls.services['assignment']!, 'assignment');
  keeper = await open(urls.keeper, 'assignment_audit');
});
afterAll(async () => {
  await Promise.all(opened.map((db) => db.close()));
  await fresh.drop();
});

const add = (at: string, cause = 'test', db: Pick<Database, 'query'> = service) =>
  db.query(
    `INSERT INTO assignment_audit.entries (at, act, cause, detail) VALUES ($1, 'noted', $2, '{}') RETURNING entry`,
    [at, cause],
  );

const partOf = async (cause: string): Promise<string> => {
  const [row] = await admin.query<{ part: string }>(
    'SELECT tableoid::regclass::text AS part FROM entries WHERE cause = $1',
    [cause],
  );
  return row!.part;
};

const parts = async (): Promise<string[]> => {
  const rows = await admin.query<{ name: string }>(
    `SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'entries'::regclass ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
};

describe('the months of the trail', () => {
  it('are made for an instant and the two after it, in Japan', async () => {
    expect(await makeAuditMonths(service, '2096-10-31T15:00:00Z')).toBe(3);
    expect(await makeAuditMonths(service, '2096-11-30T14:59:59Z')).toBe(0);
    expect(await parts()).toEqual([
      'entries_2096_11',
      'entries_2096_12',
      'entries_2097_01',
      'entries_default',
    ]);
    await add('2096-12-31T14:59:59.999Z', 'last of December');
    await add('2096-12-31T15:00:00Z', 'first of January');
    expect(await partOf('last of December')).toBe('entries_2096_12');
    expect(await partOf('first of January')).toBe('entries_2097_01');
  });

  it('are made once when two replicas make them at a time', async () => {
    const replicas = await Promise.all([1, 2, 3].map(() => open(urls.services['assignment']!, 'assignment')));
    const made = await Promise.all(
      replicas.map((replica) => makeAuditMonths(replica, '2098-02-01T00:00:00Z')),
    );
    expect(made.sort()).toEqual([0, 0, 3]);
    const turned = await Promise.all(
      replicas.map((replica) => makeAuditMonths(replica, '2098-03-01T00:00:00Z')),
    );
    expect(turned.sort()).toEqual([0, 0, 1]);
  });

  it('take in what had come before they were made, under its number and transaction', async () => {
    const [entry] = await add('2101-05-05T00:00:00Z', 'early');
    await add('2102-05-05T00:00:00Z', 'earlier still');
    const [before] = await admin.query(`SELECT * FROM entries WHERE cause = 'early'`);
    expect(await partOf('early')).toBe('entries_default');
    await makeAuditMonths(service, '2101-05-01T00:00:00Z');
    expect(await partOf('early')).toBe('entries_2101_05');
    expect(await partOf('earlier still')).toBe('entries_default');
    expect(await admin.query(`SELECT * FROM entries WHERE cause = 'early'`)).toEqual([before]);
    expect(before).toMatchObject(entry!);
  });

  it('are made while others write: what is under way is waited for, and nobody is refused', async () => {
    const writers = await open(urls.services['assignment']!, 'assignment', 2);
    const at = '2105-08-01T00:00:00Z';
    const waits = (sessions: number) =>
      until(
        () =>
          admin.query(
            `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
          ),
        (waiting) => waiting.length === sessions,
      );
    const { making, writing } = await writers.transaction(async (tx) => {
      await add(at, 'under way', tx);
      const making = makeAuditMonths(service, at);
      await waits(1);
      const writing = add(at, 'meanwhile', writers);
      await waits(2);
      return { making, writing };
    });
    expect(await making).toBe(3);
    await writing;
    expect([await partOf('under way'), await partOf('meanwhile')]).toEqual([
      'entries_2105_08',
      'entries_2105_08',
    ]);
  });
});

describe("the service's role", () => {
  it.each([
    'UPDATE assignment_audit.entries SET cause = $$other$$',
    'DELETE FROM assignment_audit.entries',
    'TRUNCATE assignment_audit.entries',
    'DROP TABLE assignment_audit.entries',
    'DROP SCHEMA assignment_audit CASCADE',
    'ALTER TABLE assignment_audit.entries ADD COLUMN more text',
    'ALTER TABLE assignment_audit.entries DISABLE TRIGGER ALL',
    'DROP TRIGGER append_only ON assignment_audit.entries',
    'ALTER TABLE assignment_audit.entries DETACH PARTITION assignment_audit.entries_2096_11',
    'UPDATE assignment_audit.entries_2096_11 SET cause = $$other$$',
    'INSERT INTO assignment_audit.entries_2096_11 (at, act, cause, detail) VALUES (now(), $$a$$, $$b$$, $${}$$)',
    'DROP TABLE assignment_audit.entries_2096_11',
    'CREATE TABLE assignment_audit.entries_2096_10 (LIKE assignment_audit.entries)',
    'CREATE OR REPLACE FUNCTION assignment_audit.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NULL; END$$',
    `SELECT assignment_audit.keep_months(12, true, 'a reason')`,
    `SELECT assignment_audit.make_month('2096-10-01')`,
    'SET ROLE junban_audit',
    'INSERT INTO assignment_audit.entries (entry, at, act, cause, detail) OVERRIDING SYSTEM VALUE VALUES (1, now(), $$a$$, $$b$$, $${}$$)',
    'INSERT INTO assignment_audit.entries (at, act, cause, detail, xact) VALUES (now(), $$a$$, $$b$$, $${}$$, $$1$$)',
  ])('may not %s', async (sql) => {
    await expect(service.query(sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('is guarded by its rights, and says so', async () => {
    expect(await auditGuard(service)).toBe('rights');
    expect(await auditGuard(admin)).toBe('trigger');
  });
});

describe('the trigger', () => {
  it.each(['entries', 'entries_2096_12', 'entries_default', 'entries_2101_05'])(
    'keeps even an administrator from changing %s',
    async (table) => {
      for (const change of [`UPDATE ${table} SET cause = 'x'`, `DELETE FROM ${table}`, `TRUNCATE ${table}`])
        await expect(admin.query(change)).rejects.toThrow('the audit trail is append-only');
    },
  );
});

describe('the keeper', () => {
  const WHY = { forced: false, reason: 'Kept for a year.' };

  it('can neither read nor change entries, nor take a month off by hand', async () => {
    for (const sql of [
      'SELECT FROM entries',
      'DELETE FROM entries',
      'DROP TABLE entries_2096_12',
      'ALTER TABLE entries DETACH PARTITION entries_2096_12',
      'ALTER TABLE entries DISABLE TRIGGER ALL',
      `INSERT INTO entries (at, act, cause, detail) VALUES (now(), 'a', 'b', '{}')`,
      'SET ROLE junban_audit',
    ])
      await expect(keeper.query(sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('keeps fewer than a year only when forced, and never nothing', async () => {
    await expect(keepAuditMonths(keeper, { ...WHY, kept: 11 })).rejects.toThrow('only when forced');
    await expect(keepAuditMonths(keeper, { ...WHY, kept: 0, forced: true })).rejects.toThrow(
      'never fewer than 1',
    );
  });

  it('drops whole months that are old enough, those in no partition of their own too, and the trail tells it', async () => {
    // Years that are over, whatever the year in which this runs.
    await makeAuditMonths(service, '2019-03-01T00:00:00Z');
    for (const at of ['2019-03-31T14:59:59Z', '2019-03-31T15:00:00Z', '2017-01-05T00:00:00Z'])
      await add(at, 'old');
    const later = await admin.query(`SELECT count(*) FROM entries WHERE cause <> 'old'`);
    expect(await keepAuditMonths(keeper, { ...WHY, kept: 12 })).toEqual([
      { month: '2017-01', entries: 1 },
      { month: '2019-03', entries: 1 },
      { month: '2019-04', entries: 1 },
      { month: '2019-05', entries: 0 },
    ]);
    expect(await admin.query(`SELECT FROM entries WHERE cause = 'old'`)).toEqual([]);
    const told = await admin.query<{ detail: object }>(
      `SELECT detail FROM entries WHERE act = 'months-dropped'`,
    );
    expect(told).toMatchObject([
      {
        detail: {
          kept: 12,
          forced: false,
          reason: 'Kept for a year.',
          keeper: 'junban_audit_keeper',
          months: expect.arrayContaining([{ month: '2019-03', entries: 1 }]),
        },
      },
    ]);
    expect(await admin.query(`SELECT count(*) FROM entries WHERE act <> 'months-dropped'`)).toEqual(later);
    expect(await keepAuditMonths(keeper, { ...WHY, kept: 12 })).toEqual([]);
    expect(await admin.query(`SELECT FROM entries WHERE act = 'months-dropped'`)).toHaveLength(1);
  });
});
