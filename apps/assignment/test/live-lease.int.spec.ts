import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { until } from '#testing';
import type { Taken, TestAgent } from '../src/testing/agent.js';
import { Hand } from '../src/testing/hand.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';

let desk: TestDesk;
let hand: Hand;
let agent: TestAgent;
let ticket: Taken;
beforeAll(async () => {
  desk = await openDesk();
  hand = new Hand(desk);
  agent = desk.agent('aoi');
});
afterAll(() => desk.close());
afterEach(async () => {
  const { body } = await agent.ticket(ticket.ticketId);
  const again = body.fence === undefined ? (await (await agent.available()).next()).body : body;
  expect((await agent.answer({ ...again, fence: again.fence! })).status).toBe(200);
  await agent.presence('offline');
});

const runOut = () => desk.db.query('UPDATE assignments SET lease_until = clock_timestamp()');
/** As a replica notes it, so many seconds ago. */
const streamSeen = (secondsAgo: number) =>
  desk.db.query('UPDATE agents SET stream_seen_at = clock_timestamp() - make_interval(secs => $1)', [
    secondsAgo,
  ]);
const seen = (secondsAgo: number) =>
  desk.db.query('UPDATE agents SET seen_at = clock_timestamp() - make_interval(secs => $1)', [secondsAgo]);

/** What happened to the turn since it was taken. */
const story = async (): Promise<string[]> => {
  const rows = await desk.db.query<{ said: string }>(
    `SELECT act || ' ' || cause AS said FROM audit WHERE turn = $1 AND fence IS NOT NULL ORDER BY entry`,
    [ticket.turn],
  );
  return rows.map(({ said }) => said).slice(1);
};
const isNoted = (...entries: string[]) => until(story, (said) => said.join() === entries.join());
const left = async () => {
  const [row] = await desk.db.query<{ seconds: number }>(
    'SELECT extract(epoch FROM lease_until - clock_timestamp())::int AS seconds FROM assignments',
  );
  return row!.seconds;
};

const EXTENDED = 'lease-extended live-stream';

it('extends a lease by a live stream twice, and puts the turn back the third time', async () => {
  ticket = await hand.give(agent);
  await streamSeen(1);
  await runOut();
  await isNoted(EXTENDED);
  expect(await left()).toBeGreaterThan(800);
  await streamSeen(1);
  await runOut();
  await isNoted(EXTENDED, EXTENDED);
  await streamSeen(1);
  await runOut();
  await isNoted(EXTENDED, EXTENDED, 'requeued lease-over');
});

it('counts extensions anew after an act on the ticket', async () => {
  ticket = await hand.give(agent);
  for (const known of [1, 2]) {
    await streamSeen(1);
    await runOut();
    await isNoted(...Array<string>(known).fill(EXTENDED));
  }
  await agent.act(ticket.ticketId, 'notes', { body: 'still at it' });
  await streamSeen(1);
  await runOut();
  await isNoted(EXTENDED, EXTENDED, EXTENDED);
});

it('puts the turn back when the stream was lost for 30 s without an act, though the lease lasts', async () => {
  ticket = await hand.give(agent);
  await seen(31);
  await streamSeen(31);
  await isNoted('requeued connection-lost');
  expect((await agent.answer(ticket)).status).toBe(409);
});

it('does not extend a lease by acts on other things once the stream is lost', async () => {
  ticket = await hand.give(agent);
  await seen(0);
  await streamSeen(100);
  await runOut();
  await isNoted('requeued lease-over');
});

it('lets who never opened a stream keep the turn by the lease alone', async () => {
  ticket = await hand.give(agent);
  await seen(800);
  await runOut();
  await isNoted('requeued lease-over');
});

it('forgets a lost stream when the agent says again that they are available', async () => {
  ticket = await hand.give(agent);
  await streamSeen(100);
  await agent.available();
  await seen(100);
  const [row] = await desk.db.query<{ streams: number }>(
    'SELECT count(stream_seen_at) AS streams FROM agents',
  );
  expect(row).toEqual({ streams: 0 });
  await runOut();
  await isNoted('requeued lease-over');
});
