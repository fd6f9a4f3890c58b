import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FlowView, WaitingByDateView } from '../src/http/flow.dto.js';
import type { QueueView } from '../src/http/queue-views.dto.js';
import type { Client } from '../src/testing/client.js';
import { dated, decided, received, waiting } from '../src/testing/facts.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';

let desk: TestDesk;
let operator: Client;
beforeAll(async () => {
  desk = await openDesk();
  operator = desk.client('operator-one');
  await desk.others.state(...waiting(1), ...waiting(2, 'en'), ...waiting(3));
  const agent = await desk.agent('a').available(['ja', 'en'], 2);
  await agent.answer((await agent.next()).body);
  await desk.setClock('2026-11-24T12:10:00+09:00');
  await agent.answer((await agent.next()).body);
  const tomorrow = { businessDate: '2026-11-25', opensAt: '2026-11-25T10:00:00.000+09:00' };
  await desk.others.state(received(4, { language: 'en' }), decided(4));
  await desk.others.state(dated(4, tomorrow));
});
afterAll(() => desk.close());

const flow = (query: Record<string, string>) =>
  operator.get<FlowView>(`/operations/v1/flow?${new URLSearchParams(query).toString()}`);
const DAY = { from: '2026-11-24T00:00:00+09:00', to: '2026-11-25T00:00:00+09:00' };

describe('arrivals against answers', () => {
  it('are counted by the hour in Japan', async () => {
    expect((await flow(DAY)).body.items).toEqual([
      { at: '2026-11-24T10:00:00.000+09:00', arrivals: 3, answers: 1 },
      { at: '2026-11-24T12:00:00.000+09:00', arrivals: 1, answers: 1 },
    ]);
  });

  it('or by the day, and only within the period', async () => {
    expect((await flow({ ...DAY, by: 'day' })).body.items).toEqual([
      { at: '2026-11-24T00:00:00.000+09:00', arrivals: 4, answers: 2 },
    ]);
    expect((await flow({ ...DAY, from: '2026-11-24T13:00:00+09:00' })).body.items).toEqual([]);
  });

  it.each([
    ['ends before it begins', { from: DAY.to, to: DAY.from }, 'from'],
    ['is longer than a month', { ...DAY, to: '2026-12-26T00:00:00+09:00' }, 'to'],
  ])('of a period that %s are refused', async (_what, query, field) => {
    const { status, body } = await flow(query);
    expect([status, body.errors[0]!.field]).toEqual([400, field]);
  });
});

it('tells who waits by business date and language, and how long the lowest has waited in business time', async () => {
  const { body } = await operator.get<WaitingByDateView>('/operations/v1/queue/dates');
  expect(body.items).toEqual([
    { businessDate: '2026-11-24', ja: 1, en: 0 },
    { businessDate: '2026-11-25', ja: 0, en: 1 },
  ]);
  const { body: queue } = await operator.get<QueueView>('/operations/v1/queue');
  // Received at half past nine: from the opening to ten past twelve, from where the clock runs on.
  const waited = 2 * 3_600 + 10 * 60;
  expect(queue.oldest?.businessSeconds).toBeGreaterThanOrEqual(waited);
  expect(queue.oldest?.businessSeconds).toBeLessThan(waited + 1_800);
});
