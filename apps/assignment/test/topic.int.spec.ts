import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { received } from '../src/testing/facts.js';
import { Hand } from '../src/testing/hand.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';
import type { TestAgent } from '../src/testing/agent.js';

let desk: TestDesk;
let hand: Hand;
let agent: TestAgent;
beforeAll(async () => {
  desk = await openDesk();
  hand = new Hand(desk);
  agent = desk.agent('a');
});
afterAll(() => desk.close());

const audited = (turn: number) =>
  desk.db.query(
    `SELECT act, fence, agent_id IS NOT NULL AS "byAgent", detail FROM audit
      WHERE turn = $1 AND act = 'topic-corrected' ORDER BY entry`,
    [turn],
  );
const published = async (turn: number) =>
  (
    await desk.db.query<{ type: string; data: { then?: string; reason?: string } }>(
      'SELECT type, data FROM outbox WHERE turn = $1 ORDER BY sequence',
      [turn],
    )
  ).map(({ type, data }) => [type, data.then, data.reason]);

describe('An agent who finds that a ticket is about something else', () => {
  it('labels it with the topic and a reason, which goes to the audit and changes nothing else', async () => {
    const { ticketId, fence, turn } = await hand.give(agent);
    const before = (await agent.ticket(ticketId)).body;
    const answer = await agent.act(ticketId, 'topic', {
      fence,
      topic: 'tax',
      reason: 'Asks about a return.',
    });
    expect(answer).toMatchObject({
      status: 200,
      body: { ticketId, turn, topic: 'problem', correctedTopic: 'tax' },
    });
    expect((await agent.ticket(ticketId)).body).toEqual({
      ...before,
      leaseUntil: expect.any(String),
      correctedTopic: 'tax',
    });
    expect(await audited(turn)).toEqual([
      {
        ...{ act: 'topic-corrected', fence, byAgent: true },
        detail: { topic: 'problem', to: 'tax', reason: 'Asks about a return.' },
      },
    ]);
    expect(await published(turn)).toEqual([['junban.turn.started.v1', undefined, undefined]]);
  });

  it('declines it by that topic, so that the customer is told on which section', async () => {
    const [ticket] = (await agent.mine()).body.items;
    const declined = { then: 'declined', reason: 'Tax is out of scope.' };
    expect(await agent.answer(ticket!, declined)).toMatchObject({ status: 200 });
    expect((await published(ticket!.turn)).at(-1)).toEqual(['junban.turn.replied.v1', 'declined', 'tax']);
  });

  it('keeps the label when others state more of the ticket, and can take it back', async () => {
    const { ticketId, fence, turn } = await hand.give(agent);
    await agent.act(ticketId, 'topic', { fence, topic: 'feedback', reason: 'A wish.' });
    await desk.others.state(received(turn, { revision: 2 }));
    expect((await agent.ticket(ticketId)).body.correctedTopic).toBe('feedback');
    await agent.act(ticketId, 'topic', { fence, topic: 'problem', reason: 'A defect after all.' });
    expect((await agent.ticket(ticketId)).body).not.toHaveProperty('correctedTopic');
    const { body } = await agent.ticket(ticketId);
    expect(await agent.answer(body, { then: 'declined', reason: 'Not ours.' })).toMatchObject({
      status: 200,
    });
    expect((await published(turn)).at(-1)).toEqual(['junban.turn.replied.v1', 'declined', 'problem']);
  });

  it('does it once under an Idempotency-Key', async () => {
    const { ticketId, fence, turn } = await hand.give(agent);
    const body = { fence, topic: 'settings', reason: 'Only a setting.' };
    const first = await agent.act(ticketId, 'topic', body, 'once');
    expect((await agent.act(ticketId, 'topic', body, 'once')).body).toEqual(first.body);
    expect(await audited(turn)).toHaveLength(1);
  });

  it('needs the fence, a reason and a topic of the policy', async () => {
    const [ticket] = (await agent.mine()).body.items;
    const { ticketId, fence } = ticket!;
    const good = { fence, topic: 'tax', reason: 'x' };
    const act = (over: object) => agent.act(ticketId, 'topic', { ...good, ...over });
    expect((await act({ fence: fence! + 1 })).status).toBe(409);
    expect((await act({ reason: undefined })).status).toBe(400);
    expect((await act({ topic: 'weather' })).status).toBe(400);
    expect((await desk.agent('b').act(ticketId, 'topic', good)).status).toBe(409);
    await agent.answer(ticket!);
  });
});

it('tells operators by topic how often agents corrected and declined what customers chose', async () => {
  const ask = (query = '') =>
    desk.client('operator-o').get<{ items: unknown[] }>(`/operations/v1/corrections${query}`);
  expect((await ask()).body.items).toEqual([
    { topic: 'problem', replies: 3, corrected: 2, to: { settings: 1, tax: 1 }, declined: 2 },
  ]);
  expect((await ask('?from=2026-12-01T00:00:00%2B09:00')).body.items).toEqual([]);
  expect((await ask('?to=2026-11-01T00:00:00%2B09:00')).body.items).toEqual([]);
  expect((await desk.client('agent-a').get('/operations/v1/corrections')).status).toBe(403);
});
