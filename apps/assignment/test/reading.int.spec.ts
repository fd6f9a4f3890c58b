import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { LineView } from '../src/http/views.dto.js';
import type { TestAgent } from '../src/testing/agent.js';
import { ticketOf, waiting } from '../src/testing/facts.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';

let desk: TestDesk;
let agent: TestAgent;
beforeAll(async () => {
  desk = await openDesk();
  await desk.others.state(...waiting(1), ...waiting(2, 'en'), ...waiting(3));
  agent = await desk.agent('a').available(['ja', 'en'], 2);
  await agent.take();
});
afterAll(() => desk.close());

it('shows a ticket in hand with its fence and all that the customer stated', async () => {
  const { body } = await agent.ticket(ticketOf(1));
  expect((await agent.mine()).body.items).toEqual([body]);
  expect(body).toMatchObject({
    turn: 1,
    fence: 1,
    revision: 1,
    status: 'in-progress',
    language: 'ja',
    topic: 'problem',
    plan: 'paid',
    subject: 'subject 1',
    environment: { browser: 'Chrome' },
    details: { steps: 'one, two' },
    decision: { outcome: 'accepted', edition: 'ja-2024-09-09' },
    businessDate: '2026-11-24',
    opensAt: '2026-11-24T10:00:00.000+09:00',
    dateRule: 'same-day',
    leaseUntil: expect.stringMatching(/\+09:00$/),
  });
});

it('shows every ticket to every agent, without a fence to act on it', async () => {
  const { status, body } = await desk.agent('b').ticket(ticketOf(1));
  expect([status, body.subject, body.fence, body.leaseUntil]).toEqual([
    200,
    'subject 1',
    undefined,
    undefined,
  ]);
});

it('shows the line page by page, without who has what in hand', async () => {
  const first = (await desk.client('agent-b').get<LineView>('/agent/v1/line?limit=2')).body;
  expect(first).toMatchObject({
    watermark: 3,
    next: 2,
    items: [
      { turn: 1, state: 'in-hand', language: 'ja', topic: 'problem', businessDate: '2026-11-24' },
      { turn: 2, state: 'waiting', language: 'en' },
    ],
  });
  const second = (await desk.client('agent-b').get<LineView>(`/agent/v1/line?limit=2&after=${first.next}`))
    .body;
  expect(second.items.map(({ turn }) => turn)).toEqual([3]);
  expect(second.next).toBeUndefined();
});

it('shows operators how long the line is', async () => {
  expect((await desk.client('operator-o').get('/operations/v1/queue')).body).toEqual({
    at: expect.stringMatching(/^2026-11-24T10:3\d:\d\d\.\d{3}\+09:00$/),
    waiting: { ja: 1, en: 1 },
    inHand: 1,
    watermark: 3,
    oldest: {
      turn: 2,
      language: 'en',
      receivedAt: '2026-11-24T09:30:00.000+09:00',
      businessDate: '2026-11-24',
      businessSeconds: expect.any(Number),
      opensAt: '2026-11-24T10:00:00.000+09:00',
    },
  });
});

it('shows an agent their own presence, and one never seen as offline', async () => {
  expect((await desk.client('agent-a').get('/agent/v1/presence')).body).toEqual({
    status: 'available',
    languages: ['ja', 'en'],
    capacity: 2,
    inHand: 1,
  });
  expect((await desk.client('agent-new').get('/agent/v1/presence')).body).toMatchObject({
    status: 'offline',
  });
});
