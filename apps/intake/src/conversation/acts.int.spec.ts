import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IntakeDesk } from '../testing/desk.js';
import { type OnTurn } from '../testing/facts.js';
import { aProblem } from '../testing/inquiries.js';
import { MISSING, ticketIn } from '../testing/ticket-in.js';

let desk: IntakeDesk;
beforeAll(async () => {
  desk = await IntakeDesk.open();
});
afterAll(() => desk.close());

const hanako = { as: 'hanako' };
describe('information', () => {
  const give = (on: OnTurn, body: object) =>
    desk.send('PUT', `/v1/tickets/${on.ticketId}/information`, body, hanako);

  it('fills what was missing, on the same turn under the same edition', async () => {
    const on = await ticketIn(
      desk,
      'information-needed',
      aProblem({ environment: { device: 'Mac' }, details: undefined }),
    );
    expect(await desk.view(on.ticketId)).toMatchObject({ missing: MISSING });
    const answer = await give(on, { environment: { browser: 'Safari' }, details: { steps: '開く' } });
    expect(answer).toMatchObject({ status: 200, body: { turn: on.turn, revision: 2, status: 'received' } });
    const [first, second] = await desk.published(on.ticketId);
    expect(second).toMatchObject({
      type: 'junban.inquiry.received.v1',
      turn: on.turn,
      data: {
        revision: 2,
        receivedAt: first!.data['receivedAt'],
        content: { environment: { browser: 'Safari', device: 'Mac' }, details: { steps: '開く' } },
      },
    });
    expect((await desk.view(on.ticketId)).messages).toHaveLength(1);
  });

  it('answers a question, and brings the turn back in line', async () => {
    const on = await ticketIn(desk, 'question');
    expect(await desk.view(on.ticketId)).toMatchObject({ missing: MISSING });
    await give(on, { details: { errorMessage: 'E-1' }, message: 'E-1と出ます。' });
    const view = await desk.until(on.ticketId, 'queued');
    expect(view.messages.map(({ body }: { body: string }) => body)).toContain('E-1と出ます。');
  });

  it('given twice is one statement', async () => {
    const on = await ticketIn(desk, 'information-needed');
    const body = { details: { steps: '三つ目を押す' }, message: '手順です。' };
    await give(on, body);
    expect(await give(on, body)).toMatchObject({ status: 200, body: { revision: 2 } });
    expect(await desk.published(on.ticketId)).toHaveLength(2);
  });

  it.each(['received', 'queued', 'in-progress', 'answered', 'declined', 'withdrawn'] as const)(
    'is refused while it is not asked for: %s',
    async (status) => {
      const on = await ticketIn(desk, status);
      expect(await give(on, { details: { steps: '別の手順' } })).toMatchObject({
        status: 409,
        body: { type: 'urn:junban:problem:information-not-asked', detail: expect.stringContaining(status) },
      });
    },
  );
});

describe('a withdrawal', () => {
  const withdraw = (on: OnTurn) =>
    desk.send('POST', `/v1/tickets/${on.ticketId}/withdrawal`, undefined, hanako);

  it.each(['received', 'information-needed', 'queued', 'in-progress', 'question', 'held'] as const)(
    'ends a ticket that is %s, and a second one changes nothing',
    async (status) => {
      const on = await ticketIn(desk, status);
      const first = await withdraw(on);
      expect(first).toMatchObject({ status: 200, body: { status: 'withdrawn', turn: on.turn } });
      expect(await withdraw(on)).toMatchObject({ status: 200, body: first.body });
      const events = await desk.published(on.ticketId);
      expect(events.filter(({ type }) => type === 'junban.ticket.withdrawn.v1')).toHaveLength(1);
    },
  );

  it.each(['answered', 'closed', 'declined'] as const)(
    'has nothing to end on a ticket that is %s',
    async (status) => {
      const on = await ticketIn(desk, status);
      expect(await withdraw(on)).toMatchObject({
        status: 409,
        body: { type: 'urn:junban:problem:nothing-to-withdraw', detail: expect.stringContaining(status) },
      });
    },
  );
});

describe('a resubmission', () => {
  const resubmit = (on: OnTurn, body: object, options: object = hanako) =>
    desk.send('POST', `/v1/tickets/${on.ticketId}/resubmission`, body, options);

  it('takes a new turn with the same text and what was changed', async () => {
    const on = await ticketIn(desk, 'declined');
    const answer = await resubmit(on, { topic: 'feedback' });
    expect(answer).toMatchObject({
      status: 201,
      body: { status: 'received', revision: 2, expected: { outcome: 'accepted' } },
    });
    expect(answer.body.turn).toBeGreaterThan(on.turn);
    expect((await desk.published(on.ticketId)).at(-1)).toMatchObject({
      turn: answer.body.turn,
      data: {
        topic: 'feedback',
        content: { message: aProblem().message, environment: { browser: 'Firefox' } },
      },
    });
    expect((await desk.view(on.ticketId)).messages).toHaveLength(1);
  });

  it('sent again with its Idempotency-Key takes one turn', async () => {
    const on = await ticketIn(desk, 'declined');
    const options = { as: 'hanako', key: randomUUID() };
    const first = await resubmit(on, {}, options);
    expect(await resubmit(on, {}, options)).toMatchObject({ status: 201, body: first.body });
  });

  it.each(['received', 'queued', 'answered', 'withdrawn'] as const)(
    'is for declined tickets alone, not %s',
    async (status) => {
      const on = await ticketIn(desk, status);
      expect(await resubmit(on, {})).toMatchObject({
        status: 409,
        body: { type: 'urn:junban:problem:not-declined' },
      });
    },
  );
});
