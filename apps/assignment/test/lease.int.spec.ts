import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { messageAdded, withdrawn } from '../src/testing/facts.js';
import { Hand } from '../src/testing/hand.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';
import { until } from '../src/testing/until.js';

let desk: TestDesk;
let hand: Hand;
beforeAll(async () => {
  desk = await openDesk();
  hand = new Hand(desk);
});
afterAll(() => desk.close());

/** Lets the leases of a turn run out at once. */
const runOut = (turn: number) =>
  desk.db.query(`UPDATE assignments SET lease_until = clock_timestamp() WHERE turn = $1`, [turn]);

const secondsLeft = async (turn: number): Promise<number> => {
  const [row] = await desk.db.query<{ seconds: number }>(
    `SELECT extract(epoch FROM lease_until - clock_timestamp())::int AS seconds FROM assignments WHERE turn = $1`,
    [turn],
  );
  return row?.seconds ?? 0;
};

const isWaiting = (turn: number) =>
  until(async () => {
    const [row] = await desk.db.query<{ waiting: boolean }>('SELECT waiting FROM turns WHERE turn = $1', [
      turn,
    ]);
    return row!.waiting;
  });

it('puts a turn back at its own number when its lease is over, for anybody', async () => {
  const [slow, quick] = [desk.agent('slow'), desk.agent('quick')];
  const ticket = await hand.give(slow);
  const behind = await hand.waiting();
  await runOut(ticket.turn);
  await isWaiting(ticket.turn);
  await quick.available(['ja'], 2);
  const again = (await quick.next()).body;
  expect(again).toMatchObject({ turn: ticket.turn, fence: 2 });
  expect(await quick.take()).toBe(behind);
  const audit = await desk.db.query(
    `SELECT act, cause, fence FROM audit WHERE turn = $1 AND fence IS NOT NULL ORDER BY entry`,
    [ticket.turn],
  );
  expect(audit).toEqual([
    { act: 'started', cause: 'next', fence: 1 },
    { act: 'requeued', cause: 'lease-over', fence: 1 },
    { act: 'started', cause: 'next', fence: 2 },
  ]);
  await desk.others.state(withdrawn(ticket.turn), withdrawn(behind));
});

it('refuses the acts of an agent whose lease is over, and changes nothing for who has the turn now', async () => {
  const [slow, quick] = [desk.agent('slow'), desk.agent('quick')];
  const ticket = await hand.give(slow);
  await runOut(ticket.turn);
  await isWaiting(ticket.turn);
  const again = (await (await quick.available()).next()).body;
  expect((await slow.answer(ticket)).status).toBe(409);
  expect((await slow.act(ticket.ticketId, 'release', { fence: 1, reason: 'late' })).status).toBe(409);
  expect((await quick.answer(again)).status).toBe(200);
});

it('lets the agent whose lease was over have the turn again', async () => {
  const slow = desk.agent('slow');
  const ticket = await hand.give(slow);
  await runOut(ticket.turn);
  await isWaiting(ticket.turn);
  const again = (await slow.next()).body;
  expect(again).toMatchObject({ turn: ticket.turn, fence: 2 });
  await slow.answer(again);
});

it('begins the lease anew with a note on the ticket, or a reply that was refused for its revision', async () => {
  const agent = desk.agent('slow');
  const ticket = await hand.give(agent);
  const shorten = () =>
    desk.db.query(`UPDATE assignments SET lease_until = clock_timestamp() + interval '60 s'`);
  await shorten();
  await agent.act(ticket.ticketId, 'notes', { body: 'looking into it' });
  expect(await secondsLeft(ticket.turn)).toBeGreaterThan(800);
  await shorten();
  await desk.others.state(messageAdded(ticket.turn, 2));
  expect((await agent.answer(ticket)).status).toBe(409);
  expect(await secondsLeft(ticket.turn)).toBeGreaterThan(800);
  await agent.answer({ ...ticket, revision: 2 });
});

it('counts an agent who left without a word as gone once a lease has passed', async () => {
  const [ghost, agent] = [desk.agent('ghost'), desk.agent('slow')];
  await ghost.available();
  await desk.agent('quick').presence('offline');
  const ticket = await hand.give(agent);
  await agent.act(ticket.ticketId, 'release', { fence: 1, reason: 'for somebody else' });
  expect((await agent.next()).status).toBe(204);
  await desk.db.query(
    `UPDATE agents SET seen_at = clock_timestamp() - interval '1 hour' WHERE agent_id <>
       (SELECT agent_id FROM audit WHERE turn = $1 AND act = 'started')`,
    [ticket.turn],
  );
  expect(await agent.take()).toBe(ticket.turn);
  await desk.others.state(withdrawn(ticket.turn));
});

it('gives a turn that came back before a higher one that was waiting all the while', async () => {
  const agent = desk.agent('slow');
  const ticket = await hand.give(agent);
  const behind = await hand.waiting();
  await agent.presence('away');
  await agent.available(['ja'], 2);
  expect([await agent.take(), await agent.take()]).toEqual([ticket.turn, behind]);
});
