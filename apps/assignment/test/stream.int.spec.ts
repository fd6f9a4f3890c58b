import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { type EventReader, until } from '#testing';
import { messageAdded, withdrawn } from '../src/testing/facts.js';
import { Hand } from '../src/testing/hand.js';
import { openStream, stateOf } from '../src/testing/live.js';
import { OPEN, openDesk, type TestDesk } from '../src/testing/test-desk.js';

const LOST = 3;

let desk: TestDesk;
let hand: Hand;
const readers: EventReader[] = [];
beforeAll(async () => {
  desk = await openDesk({ streamLostSeconds: LOST });
  hand = new Hand(desk);
});
afterAll(() => desk.close());
afterEach(async () => {
  for (const reader of readers.splice(0)) reader.close();
  const open = await desk.db.query<{ turn: number }>(
    'SELECT turn FROM turns WHERE waiting OR turn IN (SELECT turn FROM assignments)',
  );
  await desk.others.state(...open.map(({ turn }) => withdrawn(turn)));
  for (const name of ['aoi', 'ren']) await desk.agent(name).presence('offline');
  await desk.setClock(OPEN);
});

const open = async (token: string, app = desk.app) => {
  const reader = await openStream(app, token);
  readers.push(reader);
  return reader;
};

const causes = async (turn: number): Promise<string[]> => {
  const rows = await desk.db.query<{ cause: string }>(
    `SELECT cause FROM audit WHERE turn = $1 AND act = 'requeued' ORDER BY entry`,
    [turn],
  );
  return rows.map(({ cause }) => cause);
};
const isBack = (turn: number) =>
  until(
    () => causes(turn),
    (found) => found.length > 0,
  );
/** The database's time since an instant of it that `since` returned. */
const since = async (from?: number): Promise<number> => {
  const [row] = await desk.db.query<{ at: number }>(
    'SELECT extract(epoch FROM clock_timestamp())::float8 AS at',
  );
  return row!.at - (from ?? 0);
};

it('sends the whole state at once, and again when something has changed for the agent, with rising numbers', async () => {
  const agent = desk.agent('aoi');
  const reader = await open('agent-aoi');
  expect((await stateOf(reader)).data).toEqual({
    presence: { status: 'offline', languages: [], capacity: 1, inHand: 0 },
    tickets: [],
    desk: { open: true },
    waiting: { ja: 0, en: 0 },
  });
  const ticket = await hand.give(agent);
  const given = await stateOf(reader, ({ tickets }) => tickets.length === 1);
  expect(given.data.presence).toEqual({
    status: 'available',
    languages: ['ja', 'en'],
    capacity: 1,
    inHand: 1,
  });
  expect(given.data.tickets).toEqual((await agent.mine()).body.items);
  await desk.others.state(messageAdded(ticket.turn, 2));
  const written = await stateOf(reader, ({ tickets }) => tickets[0]?.revision === 2);
  expect(written.data.tickets[0]!.messages).toHaveLength(2);
  await desk.agent('ren').act(ticket.ticketId, 'notes', { body: 'seen before' });
  await stateOf(reader, ({ tickets }) => tickets[0]?.notes.length === 1);
  await agent.presence('away');
  await stateOf(reader, ({ presence, tickets }) => presence.status === 'away' && tickets.length === 0);
  const ids = reader.events.map(({ id }) => id!);
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
});

it('tells of the turns that wait, and of the closing of the desk', async () => {
  const reader = await open('agent-aoi');
  await stateOf(reader);
  await hand.waiting('en');
  await stateOf(reader, ({ waiting }) => waiting.en === 1 && waiting.ja === 0);
  await desk.setClock('2026-11-24T17:00:00+09:00');
  const closed = await stateOf(reader, ({ desk: { open } }) => !open);
  expect(closed.data.desk).toEqual({ open: false, opensAt: '2026-11-25T10:00:00.000+09:00' });
});

it('sends nothing while nothing changes, and the newest state to who comes again', async () => {
  const first = await open('agent-aoi');
  const { id } = await stateOf(first, ({ desk: { open }, waiting }) => open && waiting.ja + waiting.en === 0);
  const { length } = first.events;
  const other = await open('agent-aoi');
  expect((await stateOf(other)).id).toBeGreaterThan(id!);
  expect(first.events).toHaveLength(length);
});

it('shows a turn that the desk hands out unasked, which asking then does not bring again', async () => {
  const { app } = await desk.replica({ mode: 'push' });
  const agent = await desk.agent('aoi').available(['ja'], 2);
  const reader = await open('agent-aoi');
  const pushed = await hand.waiting();
  await stateOf(reader, ({ tickets }) => tickets[0]?.turn === pushed);
  expect(await agent.take()).toBeUndefined();
  await app.close();
});

it('tells an agent nothing of what another has in hand', async () => {
  const other = await open('agent-ren');
  const ticket = await hand.give(desk.agent('aoi'));
  const reader = await open('agent-aoi');
  await stateOf(reader, ({ tickets }) => tickets[0]?.ticketId === ticket.ticketId);
  await hand.waiting('en');
  await stateOf(other, ({ waiting }) => waiting.en === 1);
  expect(JSON.stringify(other.events)).not.toContain(ticket.ticketId);
});

it("puts the turn back when the last of an agent's streams is lost, and not while one is live", async () => {
  const ticket = await hand.give(desk.agent('aoi'));
  const tabs = [await open('agent-aoi'), await open('agent-aoi')];
  for (const tab of tabs) await stateOf(tab);
  tabs[0]!.close();
  const closed = await since();
  await until(
    () => since(closed),
    (seconds) => seconds > LOST * 1.5,
  );
  expect(await causes(ticket.turn)).toEqual([]);
  const lost = await since();
  tabs[1]!.close();
  await isBack(ticket.turn);
  expect(await causes(ticket.turn)).toEqual(['connection-lost']);
  expect(await since(lost)).toBeGreaterThan(LOST);
});

it('ends the stream with its token: who cannot renew it loses the turns, and may do nothing more', async () => {
  const ticket = await hand.give(desk.agent('aoi'));
  const reader = await open(`agent-aoi@${Date.now() + 5_000}`);
  await stateOf(reader);
  await reader.ended();
  expect(reader.isComplete).toBe(true);
  await expect(open('agent-aoi!')).rejects.toThrow('403');
  const body = { fence: ticket.fence, revision: 1, message: 'Hello.', then: 'answered' };
  const reply = () => desk.client('agent-aoi!').post(`/agent/v1/tickets/${ticket.ticketId}/reply`, body);
  expect((await reply()).status).toBe(403);
  await isBack(ticket.turn);
  expect(await causes(ticket.turn)).toEqual(['connection-lost']);
  expect(await desk.agent('ren').available()).toBeDefined();
  expect(await desk.agent('ren').take()).toBe(ticket.turn);
});

it('loses no turn by a rolling restart: agents come again at another replica', async () => {
  const ticket = await hand.give(desk.agent('aoi'));
  const [leaving, staying] = [await desk.replica(), await desk.replica()];
  const before = await open('agent-aoi', leaving.app);
  await stateOf(before);
  const closing = leaving.app.close();
  await before.ended();
  expect(before.isComplete).toBe(true);
  const stopped = await since();
  const after = await open('agent-aoi', staying.app);
  const { data } = await stateOf(after);
  expect(data.tickets).toMatchObject([{ ticketId: ticket.ticketId, fence: ticket.fence }]);
  await closing;
  await until(
    () => since(stopped),
    (seconds) => seconds > LOST * 1.5,
  );
  expect(await causes(ticket.turn)).toEqual([]);
});

it('counts an agent as there while their stream is live, and not when it is lost', async () => {
  const [aoi, ren] = [desk.agent('aoi'), desk.agent('ren')];
  const ticket = await hand.give(aoi);
  await ren.available();
  const reader = await open('agent-ren');
  await stateOf(reader);
  await desk.db.query(`UPDATE agents SET seen_at = clock_timestamp() - interval '1 hour'`);
  await aoi.act(ticket.ticketId, 'release', { fence: 1, reason: 'for somebody else' });
  expect(await aoi.take()).toBeUndefined();
  reader.close();
  await until(
    () => aoi.take(),
    (turn) => turn === ticket.turn,
  );
});
