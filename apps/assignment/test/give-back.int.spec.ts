import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { withdrawn } from '../src/testing/facts.js';
import { Hand } from '../src/testing/hand.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';

let desk: TestDesk;
let hand: Hand;
beforeAll(async () => {
  desk = await openDesk();
  hand = new Hand(desk);
});
afterAll(() => desk.close());
afterEach(() => Promise.all(['giver', 'other', 'third'].map((name) => desk.agent(name).presence('offline'))));

const WAYS: [act: string, body: object, cause: string][] = [
  ['release', { reason: 'wrong field' }, 'released'],
  ['skip', { reason: 'cannot be opened' }, 'skipped'],
  ['hand-over', { note: 'Knows coins better.' }, 'handed-over'],
];

it.each(WAYS)('gives a turn to another agent after a %s', async (act, body) => {
  const [giver, other] = [desk.agent('giver'), desk.agent('other')];
  const ticket = await hand.give(giver);
  await other.available();
  const givenBack = await giver.act(ticket.ticketId, act, { fence: ticket.fence, ...body });
  expect(givenBack).toEqual({
    status: 200,
    body: { ticketId: ticket.ticketId, turn: ticket.turn, status: 'queued' },
  });
  expect((await giver.next()).status).toBe(204);
  const again = (await other.next()).body;
  expect(again).toMatchObject({ turn: ticket.turn, fence: ticket.fence + 1 });
  await other.answer(again);
});

it.each(WAYS)('gives a turn back to who gave it away by %s when nobody else is there', async (act, body) => {
  const giver = desk.agent('giver');
  const ticket = await hand.give(giver);
  await giver.act(ticket.ticketId, act, { fence: ticket.fence, ...body });
  const again = (await giver.next()).body;
  expect(again).toMatchObject({ turn: ticket.turn, fence: ticket.fence + 1 });
  await giver.answer(again);
});

it('goes on to the next turn while a returned one waits for somebody else', async () => {
  const [giver, other] = [desk.agent('giver'), desk.agent('other')];
  const ticket = await hand.give(giver);
  const behind = await hand.waiting();
  await other.available();
  await giver.act(ticket.ticketId, 'release', { fence: 1, reason: 'wrong field' });
  expect(await giver.take()).toBe(behind);
  expect(await other.take()).toBe(ticket.turn);
  await desk.others.state(withdrawn(ticket.turn), withdrawn(behind));
});

it('lets who gave a turn away have it again once another has been offered it', async () => {
  const [giver, other] = [desk.agent('giver'), desk.agent('other')];
  const ticket = await hand.give(giver);
  await other.available();
  await giver.act(ticket.ticketId, 'release', { fence: 1, reason: 'wrong field' });
  expect(await other.take()).toBe(ticket.turn);
  await other.presence('away');
  await desk.agent('third').available();
  const again = (await giver.next()).body;
  expect(again.turn).toBe(ticket.turn);
  await giver.answer(again);
});

it('does not wait for an agent who cannot take the turn', async () => {
  const [giver, other] = [desk.agent('giver'), desk.agent('other')];
  await other.available(['en']);
  const ticket = await hand.give(giver);
  await giver.act(ticket.ticketId, 'release', { fence: 1, reason: 'wrong field' });
  const again = (await giver.next()).body;
  expect(again.turn).toBe(ticket.turn);
  await giver.answer(again);
});

it.each(['away', 'offline'])(
  'puts what an agent has in hand back in line when they are %s',
  async (status) => {
    const agent = desk.agent('giver');
    const ticket = await hand.give(agent);
    expect((await agent.presence(status)).body).toEqual({
      status,
      languages: ['ja', 'en'],
      capacity: 1,
      inHand: 0,
    });
    expect((await agent.answer(ticket)).status).toBe(409);
    const again = (await (await agent.available()).next()).body;
    expect(again).toMatchObject({ turn: ticket.turn, fence: ticket.fence + 1 });
    await agent.answer(again);
  },
);

it('writes down each way with its reason, and shows a hand-over note to the next agent alone', async () => {
  const [giver, other] = [desk.agent('giver'), desk.agent('other')];
  const ticket = await hand.give(giver);
  await other.available();
  await giver.act(ticket.ticketId, 'hand-over', { fence: 1, note: 'Knows coins better.' });
  const second = (await other.next()).body;
  expect(second.notes).toEqual([{ at: expect.any(String), body: 'Knows coins better.' }]);
  await other.act(ticket.ticketId, 'skip', { fence: 2, reason: 'cannot be opened' });
  const audit = await desk.db.query(
    `SELECT cause, fence, detail FROM audit WHERE turn = $1 AND act = 'requeued' ORDER BY entry`,
    [ticket.turn],
  );
  expect(audit).toEqual([
    { cause: 'handed-over', fence: 1, detail: {} },
    { cause: 'skipped', fence: 2, detail: { reason: 'cannot be opened' } },
  ]);
  const outbox = JSON.stringify(await desk.db.query('SELECT data FROM outbox'));
  expect(outbox).not.toMatch(/Knows coins|cannot be opened/);
  await desk.others.state(withdrawn(ticket.turn));
});

it('gives the same answer to a repeated hand-over under its key', async () => {
  const giver = desk.agent('giver');
  const ticket = await hand.give(giver);
  const handOver = () => giver.act(ticket.ticketId, 'hand-over', { fence: 1, note: 'once' }, 'key-1');
  expect(await handOver()).toEqual(await handOver());
  const { notes } = (await giver.ticket(ticket.ticketId)).body;
  expect(notes).toHaveLength(1);
  await desk.others.state(withdrawn(ticket.turn));
});
