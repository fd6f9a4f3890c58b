import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { until } from '#testing';
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
afterEach(() => Promise.all(['aoi', 'ren'].map((name) => desk.agent(name).presence('offline'))));

it('leaves in hand what is above a lowered capacity, and gives nothing more until there is room', async () => {
  const agent = await desk.agent('aoi').available(['ja'], 3);
  const turns = [await hand.waiting(), await hand.waiting(), await hand.waiting(), await hand.waiting()];
  for (const turn of turns.slice(0, 3)) expect(await agent.take()).toBe(turn);
  expect((await agent.presence('available', ['ja'], 2)).body).toMatchObject({ capacity: 2, inHand: 3 });
  const [first, second] = (await agent.mine()).body.items;
  expect((await agent.next()).status).toBe(409);
  expect((await agent.answer(first!)).status).toBe(200);
  expect((await agent.next()).status).toBe(409);
  expect((await agent.answer(second!)).status).toBe(200);
  expect(await agent.take()).toBe(turns[3]);
  await desk.others.state(withdrawn(turns[2]!), withdrawn(turns[3]!));
});

it('leaves in hand a ticket in a language that its agent no longer speaks, and gives none in it', async () => {
  const agent = await desk.agent('aoi').available(['ja', 'en'], 2);
  const english = await hand.waiting('en');
  expect(await agent.take()).toBe(english);
  await agent.available(['ja'], 2);
  const more = await hand.waiting('en');
  const japanese = await hand.waiting('ja');
  expect(await agent.take()).toBe(japanese);
  const [held] = (await agent.mine()).body.items;
  expect((await agent.answer(held!)).status).toBe(200);
  expect(await agent.take()).toBeUndefined();
  expect(await (await desk.agent('ren').available(['en'])).take()).toBe(more);
  await desk.others.state(withdrawn(more), withdrawn(japanese));
});

it('does not wait for an agent who no longer speaks the language of a turn that was given away', async () => {
  const [giver, other] = [desk.agent('aoi'), desk.agent('ren')];
  const ticket = await hand.give(giver);
  await other.available(['ja']);
  await giver.act(ticket.ticketId, 'release', { fence: 1, reason: 'for somebody else' });
  await other.available(['en']);
  expect(await giver.take()).toBe(ticket.turn);
  await desk.others.state(withdrawn(ticket.turn));
});

it('refuses every act of an agent whose token has lost the role; the turn comes back with its lease', async () => {
  const ticket = await hand.give(desk.agent('aoi'));
  const removed = desk.client('agent-aoi!');
  const { ticketId } = ticket;
  const acts: [act: string, body: object][] = [
    ['reply', { fence: 1, revision: 1, message: 'Hello.', then: 'answered' }],
    ['release', { fence: 1, reason: 'x' }],
    ['hand-over', { fence: 1, note: 'x' }],
    ['skip', { fence: 1, reason: 'x' }],
    ['topic', { fence: 1, topic: 'settings', reason: 'x' }],
    ['investigation', { fence: 1, until: '2026-11-26', reason: 'x' }],
    ['notes', { body: 'x' }],
  ];
  for (const [act, body] of acts)
    expect([act, (await removed.post(`/agent/v1/tickets/${ticketId}/${act}`, body)).status]).toEqual([
      act,
      403,
    ]);
  expect((await removed.post('/agent/v1/turns/next')).status).toBe(403);
  expect((await removed.get('/agent/v1/tickets')).status).toBe(403);
  expect((await removed.get('/agent/v1/stream')).status).toBe(403);
  await desk.db.query('UPDATE assignments SET lease_until = clock_timestamp()');
  await until(
    () =>
      desk.db.query<{ cause: string }>(`SELECT cause FROM audit WHERE act = 'requeued' AND turn = $1`, [
        ticket.turn,
      ]),
    (rows) => rows.length === 1,
  );
  expect(await (await desk.agent('ren').available()).take()).toBe(ticket.turn);
  await desk.others.state(withdrawn(ticket.turn));
});
