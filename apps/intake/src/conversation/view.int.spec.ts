import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IntakeDesk } from '../testing/desk.js';
import { decided, replied, requeued, started } from '../testing/facts.js';
import { aFeedback, aProblem } from '../testing/inquiries.js';
import { ticketIn } from '../testing/ticket-in.js';

let desk: IntakeDesk;
beforeAll(async () => {
  desk = await IntakeDesk.open();
  await desk.setClock('2026-11-22T15:00:00+09:00');
});
afterAll(() => desk.close());

describe('the view', () => {
  it('follows a ticket from its arrival to the answer', async () => {
    const on = await ticketIn(desk, 'queued');
    const queued = await desk.view(on.ticketId);
    expect(queued).toMatchObject({
      decision: { outcome: 'accepted', reasons: [], edition: 'ja-2024-09-09' },
      businessDate: '2026-11-24',
      opensAt: '2026-11-24T10:00:00.000+09:00',
      dateRule: 'closed-day',
      ahead: expect.any(Number),
    });
    await desk.others.state('assignment', started(on), requeued(on), started(on, 2));
    expect((await desk.until(on.ticketId, 'in-progress')).ahead).toBeUndefined();
    await desk.others.state('assignment', replied(on, 'answered', { fence: 2, messageId: randomUUID() }));
    const { messages } = await desk.until(on.ticketId, 'answered');
    expect(messages.at(-1)).toMatchObject({ from: 'support', body: 'お答えします。' });
    expect(messages.at(-1)?.at).toMatch(/\+09:00$/);
  });

  it('tells how many of the same language stand before it', async () => {
    const japanese = await ticketIn(desk, 'queued');
    const english = await ticketIn(desk, 'queued', aProblem({ language: 'en' }));
    const last = await ticketIn(desk, 'queued');
    const before = (await desk.view(japanese.ticketId)).ahead;
    expect((await desk.view(last.ticketId)).ahead).toBe(before + 1);
    expect((await desk.view(english.ticketId)).ahead).toBe(0);
  });

  it('counts a turn before it once, however often something is stated of it, until it leaves the line', async () => {
    const first = await ticketIn(desk, 'queued');
    const second = await ticketIn(desk, 'queued');
    const before = (await desk.view(second.ticketId)).ahead;
    await desk.others.state('assignment', started(first), requeued(first));
    await desk.others.state('assignment', started(first, 2), requeued(first, 2));
    await desk.send(
      'POST',
      `/v1/tickets/${first.ticketId}/messages`,
      { message: '追加です。' },
      { as: 'hanako' },
    );
    await desk.others.state('assignment', started(first, 3));
    await desk.until(first.ticketId, 'in-progress');
    expect((await desk.view(second.ticketId)).ahead).toBe(before - 1);
    await desk.others.state('assignment', requeued(first, 3));
    await desk.until(first.ticketId, 'queued');
    expect((await desk.view(second.ticketId)).ahead).toBe(before);
    await desk.send('POST', `/v1/tickets/${first.ticketId}/withdrawal`, undefined, { as: 'hanako' });
    expect((await desk.view(second.ticketId)).ahead).toBe(before - 1);
  });

  it('keeps counters that agree with the turns in line', async () => {
    const [counted] = await desk.server.db.query(
      `SELECT (SELECT sum(waiting) FROM waiting_counters)::int AS counters,
              (SELECT count(*) FROM turns WHERE waiting)::int AS turns`,
    );
    expect(counted).toEqual({ counters: counted!['turns'], turns: expect.any(Number) });
    expect(counted!['turns']).toBeGreaterThan(2);
  });

  it('says on a declined ticket why, on which section, and what to do instead', async () => {
    const on = await ticketIn(desk, 'declined', aFeedback({ topic: 'operation' }));
    const { decision } = await desk.view(on.ticketId);
    expect(decision).toMatchObject({
      outcome: 'declined',
      wayOut: [{ code: 'plan-not-entitled', section: '②' }],
    });
    expect(decision.wayOut[0]?.text).not.toBe('');
  });

  it('parks what other services say of tickets and turns that intake never made', async () => {
    const ticketId = randomUUID();
    const on = await ticketIn(desk, 'received');
    await desk.others.state('eligibility', decided({ ticketId, turn: 1 }, 'accepted'));
    await desk.others.state('eligibility', decided({ ...on, turn: 999_999 }, 'accepted'));
    while ((await desk.server.db.query('SELECT 1 FROM parked')).length < 2)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect((await desk.view(on.ticketId)).status).toBe('received');
  });
});
