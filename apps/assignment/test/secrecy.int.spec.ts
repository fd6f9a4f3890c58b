import { createHash, createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Hand } from '../src/testing/hand.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';

let desk: TestDesk;
let hand: Hand;
beforeAll(async () => {
  desk = await openDesk();
  hand = new Hand(desk);
});
afterAll(() => desk.close());

const NAMED = /aoi|ren@|agent-ren|Kisaragi|desk\.example|Fujimura|\bRen\b|田中|太郎/i;

/** All rows of all tables, by table. */
const storedIn = async ({ db }: TestDesk): Promise<Map<string, string>> => {
  const tables = await db.query<{ table: string }>(
    `SELECT table_name AS "table" FROM information_schema.tables WHERE table_schema = 'assignment'`,
  );
  const rows = new Map<string, string>();
  for (const { table } of tables)
    rows.set(table, JSON.stringify(await db.query(`SELECT to_jsonb(t) FROM "${table}" t`)));
  return rows;
};

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
  const [aoi, ren] = [desk.agent('aoi'), desk.agent('ren')];
  const ticket = await hand.give(aoi);
  await ren.available();
  await aoi.act(ticket.ticketId, 'hand-over', { fence: 1, note: 'Please look.' });
  const again = await ren.next();
  const answered = await ren.answer(again.body);
  const line = await desk.client('agent-aoi').get('/agent/v1/line');
  await desk.agent('tanaka').available();

  const rows = await storedIn(desk);
  const stored = [...rows.values()].join('\n');
  expect(stored).toContain('Please look.');
  expect(JSON.parse(rows.get('agent_names')!)).not.toHaveLength(0);
  expect(stored).not.toMatch(NAMED);

  // Nobody without the key can try names against them.
  const names = await desk.db.query<{ hash: Buffer }>('SELECT hash FROM agent_names');
  const plain = ['kisaragi', 'part:kisaragi', 'name of an agent\npart:kisaragi'].flatMap((text) =>
    [createHash('sha256'), createHmac('sha256', '')].map((hash) => hash.update(text).digest('hex')),
  );
  for (const { hash } of names) {
    expect(hash).toHaveLength(32);
    expect(plain).not.toContain(hash.toString('hex'));
  }

  const agents = await desk.db.query<{ agent_id: string }>('SELECT agent_id FROM agents');
  expect(agents).toHaveLength(3);
  const leaving = [rows.get('outbox'), ...[again, answered, line].map((said) => JSON.stringify(said.body))];
  for (const { agent_id } of agents) expect(leaving.join('\n')).not.toContain(agent_id);
});

it('keeps nothing of a message that names its writer, and no words of one that may name somebody', async () => {
  const ren = desk.agent('ren');
  await desk.agent('aoi').presence('offline');
  const ticket = await hand.give(ren);
  const key = 'one-try';
  expect((await ren.answer(ticket, { message: 'Ren Fujimura', confirmNames: true }, key)).status).toBe(422);
  expect((await ren.answer(ticket, { message: '田中が対応します。' }, key)).status).toBe(409);
  const stored = await storedIn(desk);
  expect([...stored.values()].join('\n')).not.toMatch(NAMED);
});
