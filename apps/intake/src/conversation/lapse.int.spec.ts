import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewEvent } from '#contracts';
import { until } from '#testing';
import { randomUUID } from 'node:crypto';
import { IntakeDesk } from '../testing/desk.js';
import { decided, replied, type OnTurn } from '../testing/facts.js';
import { aProblem } from '../testing/inquiries.js';
import { MISSING, ticketIn } from '../testing/ticket-in.js';
import { LapseSweeper } from './lapse-sweeper.js';

/** Two business days after it was asked on a Tuesday. */
const ASKED = '2026-11-24T10:30:00+09:00';
const LAST_MOMENT = '2026-11-26T16:58:00+09:00';
const OVER = '2026-11-26T17:00:00+09:00';
const hanako = { as: 'hanako' };

let desk: IntakeDesk;
beforeAll(async () => {
  desk = await IntakeDesk.open({ answerWithinDays: 2 });
});
afterAll(() => desk.close());

const sweep = () => desk.get(LapseSweeper).sweep();
const say = (on: OnTurn, message = 'お待ちください。') =>
  desk.send('POST', `/v1/tickets/${on.ticketId}/messages`, { message }, hanako);
const lapses = async (on: OnTurn) =>
  (await desk.published(on.ticketId)).filter(({ type }) => type === 'junban.ticket.lapsed.v1');

describe('A ticket that waits for its customer', () => {
  it.each(['information-needed', 'question'] as const)(
    'lapses with a notice when nobody answers in time: %s',
    async (status) => {
      await desk.setClock(ASKED);
      const on = await ticketIn(desk, status);
      expect(await desk.view(on.ticketId)).toMatchObject({
        status,
        missing: MISSING,
        answerBy: '2026-11-26T17:00:00.000+09:00',
      });

      await desk.setClock(LAST_MOMENT);
      await sweep();
      expect(await desk.view(on.ticketId)).toMatchObject({ status });

      await desk.setClock(OVER);
      await sweep();
      const view = await desk.view(on.ticketId);
      expect(view).toMatchObject({
        status: 'closed',
        reason: 'information-not-given',
        closing: { code: 'information-not-given', text: expect.stringContaining('新しい順番') },
      });
      expect(view).not.toHaveProperty('answerBy');
      expect(await lapses(on)).toEqual([
        expect.objectContaining({
          turn: on.turn,
          data: {
            lapsedAt: expect.stringMatching(/^2026-11-26T17:00:/),
            reason: 'information-not-given',
          },
        }),
      ]);
    },
  );

  it('lapses once, however often and by however many it is looked at', async () => {
    await desk.setClock(ASKED);
    const on = await ticketIn(desk, 'information-needed');
    await desk.setClock(OVER);
    await Promise.all([sweep(), sweep(), sweep()]);
    expect(await sweep()).toBe(0);
    expect(await lapses(on)).toHaveLength(1);
  });

  it('is given another day for each day on which operations close the desk, also after a restart', async () => {
    await desk.setClock(ASKED);
    const on = await ticketIn(desk, 'information-needed');
    const closures = [{ from: '2026-11-26', to: '2026-11-26', reason: { ja: '移転', en: 'Move' } }];
    const closed: NewEvent = {
      type: 'junban.calendar.changed.v1',
      ticketId: 'desk',
      time: ASKED,
      data: { calendarVersion: 2, closures },
    };
    await desk.others.state('scheduling', closed);
    const answerBy = '2026-11-27T17:00:00.000+09:00';
    await until(
      () => desk.view(on.ticketId),
      (view) => view.answerBy === answerBy,
    );
    await desk.setClock(OVER);
    await desk.restart();
    await sweep();
    expect(await desk.view(on.ticketId)).toMatchObject({ status: 'information-needed', answerBy });
    await desk.setClock(answerBy);
    await sweep();
    expect(await desk.view(on.ticketId)).toMatchObject({ status: 'closed' });

    const opened = { ...closed, data: { calendarVersion: 3, closures: [] } };
    await desk.others.state('scheduling', opened);
    await until(
      () => desk.server.db.query<{ version: number }>('SELECT version FROM desk_calendar'),
      ([row]) => row!.version === 3,
    );
    await desk.restart();
  });

  it('takes a new turn when the customer writes after the lapse', async () => {
    await desk.setClock(ASKED);
    const on = await ticketIn(desk, 'information-needed');
    await desk.setClock(OVER);
    await sweep();
    const { status, body } = await say(on, '遅くなりました。');
    expect([status, body.status]).toEqual([201, 'received']);
    expect(body.turn).toBeGreaterThan(on.turn);
    expect(await desk.view(on.ticketId)).not.toHaveProperty('closing');
  });

  it('has its whole time again after the customer has written', async () => {
    await desk.setClock(ASKED);
    const on = await ticketIn(desk, 'information-needed');
    await desk.setClock('2026-11-25T12:00:00+09:00');
    await say(on);
    await desk.setClock(OVER);
    await sweep();
    expect(await desk.view(on.ticketId)).toMatchObject({
      status: 'information-needed',
      answerBy: '2026-11-27T17:00:00.000+09:00',
    });
  });

  it('has its whole time again for the rest, when only a part was given', async () => {
    await desk.setClock(ASKED);
    const on = await ticketIn(desk, 'information-needed', aProblem({ details: undefined }));
    await desk.setClock('2026-11-25T12:00:00+09:00');
    const path = `/v1/tickets/${on.ticketId}/information`;
    await desk.send('PUT', path, { environment: { browser: 'unknown' } }, hanako);
    await desk.others.state('eligibility', decided(on, 'information-needed', 2, ['details.steps']));
    expect(await desk.until(on.ticketId, 'information-needed')).toMatchObject({
      turn: on.turn,
      missing: ['details.steps'],
      answerBy: '2026-11-27T17:00:00.000+09:00',
    });
  });

  it('does not lapse once it was answered, whatever comes of it', async () => {
    await desk.setClock(ASKED);
    const on = await ticketIn(desk, 'question');
    await say(on, '答えです。');
    await desk.until(on.ticketId, 'queued');
    await desk.setClock('2026-12-24T12:00:00+09:00');
    await sweep();
    expect(await desk.view(on.ticketId)).toMatchObject({ status: 'queued' });
  });

  it('stays closed when a reply comes after the lapse, and the reply is shown', async () => {
    await desk.setClock(ASKED);
    const on = await ticketIn(desk, 'question');
    await desk.setClock(OVER);
    await sweep();
    const body = '念のためのご案内です。';
    const late = replied(on, 'answered', { fence: 2, messageId: randomUUID(), body });
    await desk.others.state('assignment', late);
    for (let view = await desk.view(on.ticketId); ; view = await desk.view(on.ticketId)) {
      expect(view.status).toBe('closed');
      if (view.messages.some((message: { body: string }) => message.body === body)) break;
    }
  });
});

describe('A withdrawal that races with an answer', () => {
  it('stays, and the late reply is shown', async () => {
    await desk.setClock(ASKED);
    const on = await ticketIn(desk, 'in-progress');
    await desk.send('POST', `/v1/tickets/${on.ticketId}/withdrawal`, undefined, hanako);
    const body = '行き違いになりました。';
    await desk.others.state('assignment', replied(on, 'answered', { messageId: randomUUID(), body }));
    for (let view = await desk.view(on.ticketId); ; view = await desk.view(on.ticketId)) {
      expect(view.status).toBe('withdrawn');
      if (view.messages.some((message: { body: string }) => message.body === body)) break;
    }
  });
});
