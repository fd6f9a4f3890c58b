import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IntakeDesk } from '../testing/desk.js';
import { replied, type OnTurn } from '../testing/facts.js';
import { ticketIn } from '../testing/ticket-in.js';

let desk: IntakeDesk;
beforeAll(async () => {
  desk = await IntakeDesk.open();
});
afterAll(() => desk.close());

const hanako = { as: 'hanako' };
const say = (on: OnTurn, message = '追加です。', options: object = hanako) =>
  desk.send('POST', `/v1/tickets/${on.ticketId}/messages`, { message }, options);

describe('a message', () => {
  it.each(['received', 'information-needed', 'queued', 'in-progress', 'question', 'held'] as const)(
    'joins the turn of a ticket that is %s',
    async (status) => {
      const on = await ticketIn(desk, status);
      const answer = await say(on);
      expect(answer).toMatchObject({
        status: 201,
        body: { ticketId: on.ticketId, turn: on.turn, revision: 2 },
      });
      expect((await desk.published(on.ticketId)).at(-1)).toMatchObject({
        type: 'junban.message.added.v1',
        turn: on.turn,
        data: { revision: 2, messageId: answer.body.messageId, content: { body: '追加です。' } },
      });
      const { messages } = await desk.view(on.ticketId);
      expect(messages.map(({ body }: { body: string }) => body)).toContain('追加です。');
    },
  );

  it.each(['answered', 'closed', 'withdrawn'] as const)(
    'takes a new turn on a ticket that is %s, with the plan and edition of now',
    async (status) => {
      const on = await ticketIn(desk, status);
      const answer = await say(on, 'もう一度お願いします。');
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({
        status: 'received',
        revision: 2,
        expected: { outcome: 'accepted' },
      });
      expect(answer.body.turn).toBeGreaterThan(on.turn);
      expect((await desk.published(on.ticketId)).at(-1)).toMatchObject({
        type: 'junban.inquiry.received.v1',
        turn: answer.body.turn,
        data: {
          revision: 2,
          topic: 'problem',
          plan: 'paid',
          edition: 'ja-2024-09-09',
          content: { message: 'もう一度お願いします。', environment: { browser: 'Firefox' } },
        },
      });
      const view = await desk.view(on.ticketId);
      expect(view).toMatchObject({ status: 'received', turn: answer.body.turn });
      expect(view.businessDate).toBeUndefined();
    },
  );

  it('on a declined ticket is refused, and names the resubmission', async () => {
    const on = await ticketIn(desk, 'declined');
    const answer = await say(on);
    expect(answer).toMatchObject({ status: 409, body: { type: 'urn:junban:problem:declined-resubmit' } });
    expect(answer.body.remedy).toContain('/resubmission');
  });

  it('that crosses an answer puts the turn back in line at its own number', async () => {
    const on = await ticketIn(desk, 'in-progress');
    await say(on, '解決しました。');
    await desk.others.state(
      'assignment',
      replied(on, 'answered', { revisionSeen: 1, messageId: randomUUID() }),
    );
    const view = await desk.until(on.ticketId, 'queued');
    expect(view.turn).toBe(on.turn);
    expect(view.messages).toHaveLength(3);
  });

  it('sent again with its Idempotency-Key is taken once; with other words it is refused', async () => {
    const on = await ticketIn(desk, 'received');
    const key = randomUUID();
    const [one, other] = await Promise.all([
      say(on, 'A', { as: 'hanako', key }),
      say(on, 'A', { as: 'hanako', key }),
    ]);
    expect(other).toMatchObject({ status: 201, body: one.body });
    expect(await say(on, 'B', { as: 'hanako', key })).toMatchObject({
      status: 422,
      body: { type: 'urn:junban:problem:idempotency-key-reused' },
    });
    expect((await desk.view(on.ticketId)).messages).toHaveLength(2);
  });

  it('keeps revisions and turns without a gap when many are sent at once', async () => {
    const on = await ticketIn(desk, 'answered');
    const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => say(on, `${index}`)));
    expect(answers.map(({ body }) => body.revision).sort((a, b) => a - b)).toEqual([
      2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
    ]);
    expect(new Set(answers.map(({ body }) => body.turn)).size).toBe(1);
  });
});
