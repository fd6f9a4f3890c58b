import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type AuditEntry, writeAudit } from '../src/store/audit.js';
import {
  dated,
  decided,
  messageAdded,
  received,
  ticketOf,
  waiting,
  withdrawn,
} from '../src/testing/facts.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';

const DAY = { from: '2026-11-24T00:00:00+09:00', to: '2026-11-25T00:00:00+09:00' };

interface Report {
  offered: number;
  violations: { total: number; items: { kind: string; turn: number; over?: { turn: number } }[] };
  skips: { total: number; items: { turn: number; reason: string }[] };
  reassignments: Record<string, number>;
  firstAnswersOutOfOrder: { total: number };
  leftToOthers: number;
  waits: Record<string, { toFirstStart: { turns: number }; toFirstAnswer: { turns: number } }>;
}

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const complianceOf = async (period: Record<string, string>): Promise<Report> => {
  const query = new URLSearchParams(period).toString();
  const answer = await desk.client('operator-kei').get<Report>(`/operations/v1/compliance?${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
};

const violations = async () =>
  (await complianceOf(DAY)).violations.items.map(
    ({ kind, turn, over }) => `${kind}: ${turn}${over ? ` before ${over.turn}` : ''}`,
  );

const write = (...entries: Omit<AuditEntry, 'at'>[]) =>
  desk.db.transaction(async (tx) => {
    const at = (await desk.db.businessNow(tx)).toISO();
    await writeAudit(
      tx,
      entries.map((entry) => ({ ...entry, at })),
    );
  });

it('finds nothing wrong with a busy day of the real desk, and tells what was done on it', async () => {
  const [aoi, ren] = [desk.agent('aoi'), desk.agent('ren')];
  await desk.others.state(...waiting(1), ...waiting(2), ...waiting(3), ...waiting(4, 'en'));
  await aoi.available();
  await ren.available(['ja', 'en'], 2);
  const first = (await aoi.next()).body;
  await aoi.act(first.ticketId, 'skip', { fence: first.fence, reason: 'Waits for a call.' });
  const again = (await ren.next()).body;
  expect(again.turn).toBe(1);
  expect((await aoi.next()).body.turn).toBe(2);
  const third = (await ren.next()).body;
  expect(third.turn).toBe(3);
  await ren.answer(third);
  await ren.answer(again);
  await desk.others.state(messageAdded(3, 2));
  await desk.others.state(withdrawn(2));
  expect(await ren.take()).toBe(3);
  expect(await ren.take()).toBe(4);
  expect(await complianceOf(DAY)).toMatchObject({
    offered: 6,
    violations: { total: 0, items: [] },
    skips: { total: 1, items: [{ turn: 1, reason: 'Waits for a call.' }] },
    reassignments: { skipped: 1 },
    firstAnswersOutOfOrder: { total: 1 },
    waits: {
      ja: { toFirstStart: { turns: 3 }, toFirstAnswer: { turns: 2 } },
      en: { toFirstStart: { turns: 1 }, toFirstAnswer: { turns: 0 } },
    },
  });
});

it('holds nothing against a claim that could not see a lower turn that was on its way', async () => {
  await desk.others.state(received(5), decided(5), ...waiting(6), ...waiting(7));
  const aoi = desk.agent('aoi');
  await aoi.available();
  await desk.client('operator-kei').post('/operations/v1/line/pass', { through: 7, reason: 'A test.' });
  expect(await aoi.take()).toBe(6);
  await desk.others.state(dated(5));
  expect(await violations()).toEqual([]);
});

it('finds a claim that ignores the order, given what it could see', async () => {
  const [agent] = await desk.db.query<{ agent_id: string }>(
    `SELECT agent_id FROM audit WHERE act = 'started' ORDER BY entry DESC LIMIT 1`,
  );
  const claim = (turn: number, snapshot: string) => ({
    act: 'started' as const,
    cause: 'next',
    ticketId: ticketOf(turn),
    turn,
    fence: 1,
    agentId: agent!.agent_id,
    detail: { language: 'ja', opensAt: '2026-11-24T10:00:00.000+09:00', how: 'next', snapshot },
  });
  const [{ xact }] = (await desk.db.query(`SELECT xact FROM audit WHERE turn = 5 AND act = 'queued'`)) as [
    { xact: string },
  ];
  await write(claim(7, `${xact}:${xact}:`));
  expect(await violations()).toEqual([]);
  await write({
    act: 'requeued',
    cause: 'away',
    turn: 7,
    ticketId: ticketOf(7),
    fence: 1,
    agentId: agent!.agent_id,
  });
  const [{ snapshot }] = (await desk.db.query('SELECT pg_current_snapshot()::text AS snapshot')) as [
    { snapshot: string },
  ];
  await write(claim(7, snapshot));
  expect(await violations()).toEqual(['overtaken: 7 before 5']);
});

it('knows what happened before the period, and counts nothing of it', async () => {
  await desk.setClock('2026-11-25T10:00:05+09:00');
  const report = await complianceOf({ from: '2026-11-25T00:00:00+09:00' });
  expect(report).toMatchObject({ offered: 0, violations: { total: 0 }, skips: { total: 0 }, waits: {} });
  const [ren] = [desk.agent('ren')];
  await ren.available(['ja'], 5);
  expect(await ren.take()).toBe(5);
  expect(await complianceOf({ from: '2026-11-25T00:00:00+09:00' })).toMatchObject({
    offered: 1,
    violations: { total: 0 },
  });
  expect((await complianceOf(DAY)).violations.total).toBe(1);
});

it('tells nothing of a period without entries, and refuses one that ends before it begins', async () => {
  const long = { from: '2020-01-01T00:00:00+09:00', to: '2020-02-01T00:00:00+09:00' };
  expect(await complianceOf(long)).toMatchObject({ offered: 0, reassignments: {}, waits: {} });
  const operator = desk.client('operator-kei');
  const late = await operator.get('/operations/v1/compliance?from=2040-01-01T00:00:00%2B09:00');
  expect([late.status, late.body.errors[0]?.code]).toEqual([400, 'begins-too-late']);
  const none = await operator.get('/operations/v1/compliance');
  expect([none.status, none.body.errors[0]?.field]).toEqual([400, 'from']);
});
