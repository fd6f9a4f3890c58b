import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, type MigrationClass, provisionServices } from '#database';
import { freshDatabase } from '#testing';
import { AuditMonths } from '../src/acts/audit-months.js';
import { OpenTrail } from '../src/acts/open-trail.js';
import { assignmentMigrations } from '../src/index.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';
import { until } from '../src/testing/until.js';

describe('the trail of a desk from before it was divided by months', () => {
  const dividing = assignmentMigrations.findIndex(({ name }) => name.startsWith('AssignmentAudit'));
  const before = assignmentMigrations.slice(0, dividing);
  const divided = assignmentMigrations.slice(0, dividing + 1);
  const ENTRY = `INSERT INTO audit (at, act, cause, ticket_id, turn, fence, agent_id, detail)
    SELECT '2026-09-30T14:59:59Z'::timestamptz + i * interval '1 second', 'noted', 'agent', gen_random_uuid(), i, 3,
           gen_random_uuid(), '{"some": "detail"}' FROM generate_series(1, 3) AS i`;
  let server: Awaited<ReturnType<typeof freshDatabase>>;
  let url: string;
  const open = async (migrations: MigrationClass[]) => {
    const db = await Database.open({ url, schema: 'assignment', name: 'test', migrations });
    await db.migrate();
    return db;
  };

  const upgraded = async () => {
    const old = await open(before);
    await old.query(ENTRY);
    await old.query(
      `INSERT INTO audit (at, act, cause, turn, detail) VALUES ('2026-11-01', 'passed', 'operator', 4, '{}')`,
    );
    await old.query(`INSERT INTO tickets (ticket_id, known) VALUES (gen_random_uuid(), '{}')`);
    await old.query(`INSERT INTO turns (turn, ticket_id, language, opens_at, waiting, settled)
                     SELECT 9, ticket_id, 'ja', '2026-11-02T01:00:00Z', true, true FROM tickets`);
    const had = await old.query(
      'SELECT at, act, cause, ticket_id, turn, fence, agent_id, detail FROM audit ORDER BY entry',
    );
    await old.close();
    return { had, db: await open(divided) };
  };

  const isWhole = async ({ had, db }: Awaited<ReturnType<typeof upgraded>>) => {
    const rows = `SELECT at, act, cause, ticket_id, turn, fence, agent_id, detail FROM audit`;
    expect(await db.query(`${rows} WHERE act <> 'queued' ORDER BY entry`)).toEqual(had);
    expect(
      await db.query(`SELECT turn, cause, detail->>'language' AS language FROM audit WHERE act = 'queued'`),
    ).toEqual([{ turn: 9, cause: 'again', language: 'ja' }]);
    expect(await db.query('SELECT turn FROM passed_turns')).toEqual([{ turn: 4 }]);
    await expect(db.query('DELETE FROM audit')).rejects.toThrow(/append-only|permission denied/);
  };

  beforeAll(async () => {
    server = await freshDatabase();
  });
  afterAll(() => server.drop());

  it('is carried over by a role that has everything, and back', async () => {
    ({ url } = server);
    const desk = await upgraded();
    await isWhole(desk);
    await desk.db.dataSource.undoLastMigration();
    expect(await desk.db.query('SELECT turn FROM audit ORDER BY entry')).toEqual(
      [1, 2, 3, 4, 9].map((turn) => ({ turn })),
    );
    await desk.db.query('DROP SCHEMA assignment CASCADE');
    await desk.db.close();
  });

  it("is carried over into another role's hands, each entry into its month", async () => {
    url = (await provisionServices(server.url, ['assignment'])).services['assignment']!;
    const desk = await upgraded();
    await isWhole(desk);
    const admin = await Database.open({
      ...server,
      schema: 'assignment_audit',
      name: 'test',
      migrations: [],
    });
    expect(
      await admin.query(
        `SELECT tableoid::regclass::text AS part, count(*) FROM entries WHERE act = 'noted' GROUP BY 1 ORDER BY 1`,
      ),
    ).toEqual([{ part: 'entries_2026_10', count: 3 }]);
    await Promise.all([admin.close(), desk.db.close()]);
  });
});

describe('the months of the trail', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  const has = async (month: string): Promise<boolean> => {
    const [row] = await desk.db.query<{ has: boolean }>(
      `SELECT to_regclass('assignment_audit.entries_${month}') IS NOT NULL AS has`,
    );
    return row!.has;
  };

  it('are made at the start, two of them ahead', async () => {
    await until(() => has('2027_01'));
    expect([await has('2026_11'), await has('2027_02')]).toEqual([true, false]);
  });

  it('are made when the clock has jumped to another year, and nothing of it is lost meanwhile', async () => {
    await desk.setClock('2031-03-31T23:59:00+09:00');
    await desk.agent('aoi').available();
    await desk.app.get(AuditMonths).look();
    expect([await has('2031_03'), await has('2031_05')]).toEqual([true, true]);
    expect(await desk.db.query(`SELECT act FROM assignment_audit.entries_2031_03`)).toEqual([
      { act: 'presence' },
    ]);
  });

  it('says in which cluster the trail goes on, once for each', async () => {
    const opened = () => desk.db.query(`SELECT detail FROM audit WHERE act = 'trail-opened' ORDER BY entry`);
    const [here, ...others] = await opened();
    expect([here, others]).toEqual([{ detail: { cluster: expect.stringMatching(/^\d+$/) } }, []]);
    const elsewhere = { detail: { cluster: '1' } };
    await desk.db.query(
      `INSERT INTO audit (at, act, cause, detail) VALUES (now(), 'trail-opened', 'start', $1)`,
      [elsewhere.detail],
    );
    await desk.app.get(OpenTrail).open();
    await desk.app.get(OpenTrail).open();
    expect(await opened()).toEqual([here, elsewhere, here]);
  });

  it('says in readiness what guards the trail', async () => {
    const { body } = await desk.client().get<{ checks: Record<string, object> }>('/health/ready');
    expect(body.checks['assignment.audit']).toEqual({ status: 'ok', guardedBy: 'trigger', month: '2031-03' });
  });
});
