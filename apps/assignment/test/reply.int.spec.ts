import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { publishErrors } from '#contracts';
import { erased, lapsed, messageAdded, messageOf, received, withdrawn } from '../src/testing/facts.js';
import { Hand } from '../src/testing/hand.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';

let desk: TestDesk;
let hand: Hand;
beforeAll(async () => {
  desk = await openDesk();
  hand = new Hand(desk);
});
afterAll(() => desk.close());

const published = (turn: number) =>
  desk.db.query<{
    type: string;
    ticketId: string;
    turn: number;
    time: string;
    data: Record<string, unknown>;
  }>(`SELECT type, ticket_id AS "ticketId", turn, time, data FROM outbox WHERE turn = $1 ORDER BY sequence`, [
    turn,
  ]);
const typesOf = async (turn: number) => (await published(turn)).map(({ type }) => type);

it('answers the customer as support, under the date of the offer, and frees the agent', async () => {
  const agent = desk.agent('a');
  const ticket = await hand.give(agent);
  const answered = await agent.answer(ticket, { message: 'おためしください。' });
  expect(answered).toMatchObject({ status: 200, body: { turn: ticket.turn, status: 'answered' } });
  const [started, replied] = await published(ticket.turn);
  expect(started!.type).toBe('junban.turn.started.v1');
  expect(replied).toMatchObject({
    type: 'junban.turn.replied.v1',
    data: {
      fence: 1,
      then: 'answered',
      revisionSeen: 1,
      date: { businessDate: '2026-11-24', calendarVersion: 1 },
      content: { body: 'おためしください。' },
    },
  });
  expect((await agent.mine()).body).toEqual({ items: [] });
  expect((await agent.ticket(ticket.ticketId)).body).toMatchObject({
    status: 'answered',
    messages: [{ from: 'customer' }, { from: 'support', body: 'おためしください。' }],
  });
});

it('publishes only events that their schemas allow', async () => {
  const events = await desk.db.query<Parameters<typeof publishErrors>[0]>(
    `SELECT type, ticket_id AS "ticketId", turn::int, time, data FROM outbox`,
  );
  expect(events.length).toBeGreaterThan(0);
  expect(events.flatMap(publishErrors)).toEqual([]);
});

it('gives the same answer to the same key, also after the assignment has ended', async () => {
  const agent = desk.agent('a');
  const ticket = await hand.give(agent);
  const twins = await Promise.all([agent.answer(ticket, {}, 'key-1'), agent.answer(ticket, {}, 'key-1')]);
  const later = await agent.answer(ticket, {}, 'key-1');
  expect(twins[0]).toEqual(later);
  expect(twins[1]).toEqual(later);
  expect(later.status).toBe(200);
  expect(await typesOf(ticket.turn)).toEqual(['junban.turn.started.v1', 'junban.turn.replied.v1']);
});

it('refuses a key that came with another body, and keeps keys of different agents apart', async () => {
  const agent = desk.agent('a');
  const ticket = await hand.give(agent);
  await agent.answer(ticket, {}, 'key-2');
  expect(await agent.answer(ticket, { message: 'Something else.' }, 'key-2')).toMatchObject({
    status: 422,
    body: { type: 'urn:junban:problem:idempotency-key-reused' },
  });
  const other = desk.agent('b');
  await agent.presence('offline');
  expect((await other.answer(await hand.give(other), {}, 'key-2')).status).toBe(200);
});

it('refuses a reply that has not seen what the customer wrote, and shows it', async () => {
  const agent = desk.agent('a');
  const ticket = await hand.give(agent);
  await desk.others.state(messageAdded(ticket.turn, 2), messageAdded(ticket.turn, 3));
  const refused = await agent.answer(ticket, {}, 'key-3');
  expect(refused).toMatchObject({
    status: 409,
    body: {
      type: 'urn:junban:problem:revision-outdated',
      revision: 3,
      newMessages: [
        { messageId: messageOf(ticket.turn, 2), body: `message ${ticket.turn}.2` },
        { messageId: messageOf(ticket.turn, 3), body: `message ${ticket.turn}.3` },
      ],
    },
  });
  expect((await agent.ticket(ticket.ticketId)).body).toMatchObject({ status: 'in-progress', fence: 1 });
  expect((await agent.answer({ ...ticket, revision: 3 }, {}, 'key-3')).status).toBe(200);
});

it('puts an answered turn back in line when a message arrives that the answer had not seen', async () => {
  const agent = desk.agent('a');
  const ticket = await hand.give(agent);
  await agent.answer(ticket);
  await desk.others.state(messageAdded(ticket.turn, 2));
  const { body } = await agent.next();
  expect(body).toMatchObject({ turn: ticket.turn, fence: 2, revision: 2, status: 'in-progress' });
  expect((await agent.answer(body)).status).toBe(200);
});

it.each([
  ['withdrawn', withdrawn, 409, 'stale-fence'],
  ['lapsed', lapsed, 409, 'stale-fence'],
  ['erased', erased, 410, 'ticket-erased'],
])('refuses a reply to a ticket that was %s meanwhile', async (_how, event, status, code) => {
  const agent = desk.agent('a');
  const ticket = await hand.give(agent);
  await desk.others.state(event(ticket.turn));
  expect(await agent.answer(ticket)).toMatchObject({
    status,
    body: { type: `urn:junban:problem:${code}` },
  });
  expect(await typesOf(ticket.turn)).toEqual(['junban.turn.started.v1']);
  expect((await agent.mine()).body).toEqual({ items: [] });
});

it('refuses acts under a fence that is not theirs to use', async () => {
  const [agent, other] = [desk.agent('a'), desk.agent('b')];
  const ticket = await hand.give(agent);
  const stale = { status: 409, body: { type: 'urn:junban:problem:stale-fence' } };
  expect(await other.answer(ticket)).toMatchObject(stale);
  expect(await agent.answer({ ...ticket, fence: 2 })).toMatchObject(stale);
  await agent.answer(ticket);
  expect(await agent.answer(ticket)).toMatchObject(stale);
  expect(await agent.act(ticket.ticketId, 'release', { fence: 1, reason: 'late' })).toMatchObject(stale);
});

it('tells two turns of one ticket in hand apart by their fences', async () => {
  const agent = desk.agent('a');
  const first = await hand.give(agent);
  await agent.answer(first);
  const second = await hand.followUp(first.ticketId, 2);
  // A message that crossed the first answer brings that turn back, beside the follow-up.
  await desk.others.state(messageAdded(first.turn, 3, first.ticketId));
  const again = (await (await agent.available(['ja'], 2)).next()).body;
  const follow = (await agent.next()).body;
  expect([again.turn, follow.turn]).toEqual([first.turn, second]);
  expect([again.fence, follow.fence]).toEqual([2, 3]);
  expect((await agent.answer(follow)).body.turn).toBe(second);
  expect((await agent.answer(again)).body.turn).toBe(first.turn);
});

it.each([
  ['a decline without a reason', { then: 'declined' }, 'reason', 'reason-needed'],
  ['missing fields outside a question', { missing: ['details.steps'] }, 'missing', 'only-for-a-question'],
  ['a missing field in words', { then: 'question', missing: ['the steps'] }, 'missing[0]', 'not-a-path'],
  ['a revision that the customer never made', { revision: 9 }, 'revision', 'revision-ahead'],
])('refuses %s', async (_what, over, field, code) => {
  const agent = desk.agent('a');
  const ticket = await hand.give(agent);
  expect(await agent.answer(ticket, over)).toMatchObject({
    status: 400,
    body: { errors: [{ field, code }] },
  });
  expect(
    (await agent.answer(ticket, { then: 'declined', reason: 'Asks for advice on tax.' })).body.status,
  ).toBe('declined');
});

it('asks a question about the ticket, naming what is missing', async () => {
  const agent = desk.agent('a');
  const ticket = await hand.give(agent);
  const asked = await agent.answer(ticket, { then: 'question', missing: ['details.steps'] });
  expect(asked.body.status).toBe('question');
  await desk.others.state(received(ticket.turn, { revision: 2 }));
  expect(await agent.take()).toBe(ticket.turn);
  await agent.presence('offline');
});
