import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { Hand } from '../src/testing/hand.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';

jest.setTimeout(60_000);

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

it('lets nobody change, remove or empty the audit trail', async () => {
  await desk.agent('aoi').available();
  for (const change of [
    `UPDATE audit SET cause = 'other'`,
    'DELETE FROM audit WHERE entry = 1',
    'TRUNCATE assignment_audit.entries',
    'TRUNCATE assignment_audit.entries_default',
  ])
    await expect(desk.db.query(change)).rejects.toThrow('the audit trail is append-only');
  expect(await desk.db.query(`SELECT act, cause FROM audit WHERE act <> 'trail-opened'`)).toEqual([
    { act: 'presence', cause: 'available' },
  ]);
});

it('keeps neither names nor addresses nor subjects of agents, and lets no id of theirs out', async () => {
  const hand = new Hand(desk);
  const [aoi, ren] = [desk.agent('aoi'), desk.agent('ren')];
  const ticket = await hand.give(aoi);
  await ren.available();
  await aoi.act(ticket.ticketId, 'hand-over', { fence: 1, note: 'Please look.' });
  const again = await ren.next();
  const answered = await ren.answer(again.body);
  const line = await desk.client('agent-aoi').get('/agent/v1/line');

  const tables = await desk.db.query<{ table: string }>(
    `SELECT table_name AS "table" FROM information_schema.tables WHERE table_schema = 'assignment'`,
  );
  const rows = new Map<string, string>();
  for (const { table } of tables)
    rows.set(table, JSON.stringify(await desk.db.query(`SELECT to_jsonb(t) FROM "${table}" t`)));
  const stored = [...rows.values()].join('\n');
  expect(stored).toContain('Please look.');
  expect(stored).not.toMatch(/aoi|ren@|agent-ren|Kisaragi|desk\.example/i);

  const agents = await desk.db.query<{ agent_id: string }>('SELECT agent_id FROM agents');
  expect(agents).toHaveLength(2);
  const leaving = [rows.get('outbox'), ...[again, answered, line].map((said) => JSON.stringify(said.body))];
  for (const { agent_id } of agents) expect(leaving.join('\n')).not.toContain(agent_id);
});
