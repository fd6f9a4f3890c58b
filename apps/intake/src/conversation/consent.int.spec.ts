import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IntakeDesk } from '../testing/desk.js';
import type { OnTurn } from '../testing/facts.js';
import { aFeedback } from '../testing/inquiries.js';
import { ticketIn } from '../testing/ticket-in.js';

const WITHOUT_CLAUSE = '2024-05-07T12:00:00+09:00';
const WITH_CLAUSE = '2026-11-24T12:00:00+09:00';
const hanako = { as: 'hanako' };

let desk: IntakeDesk;
beforeAll(async () => {
  desk = await IntakeDesk.open({ editionPin: undefined });
});
afterAll(() => desk.close());

/** A time under the other edition: arrivals never go back by themselves. */
const goBackTo = async (instant: string) => {
  await desk.server.db.query(`UPDATE turn_counter SET last_received_at = 'epoch'`);
  await desk.setClock(instant);
};
const consent = (on: OnTurn, screenSharing: unknown) =>
  desk.send('PUT', `/v1/tickets/${on.ticketId}/consents`, { screenSharing }, hanako);
const consents = async (on: OnTurn) =>
  (await desk.published(on.ticketId))
    .filter(({ type }) => type === 'junban.consent.changed.v1')
    .map(({ turn, data }) => [turn, data['granted']]);

describe('The consent to look at the actual screen', () => {
  it('is given and taken back as often as the customer likes, and each change is told once', async () => {
    await desk.setClock(WITH_CLAUSE);
    const on = await desk.ticket(aFeedback());
    expect(await desk.view(on.ticketId)).not.toHaveProperty('screenSharing');
    for (const wanted of [true, true, false, false, true]) {
      const { status, body } = await consent(on, wanted);
      expect([status, body.screenSharing]).toEqual([200, wanted || undefined]);
      expect((await desk.view(on.ticketId)).screenSharing).toBe(wanted || undefined);
    }
    expect(await consents(on)).toEqual([
      [on.turn, true],
      [on.turn, false],
      [on.turn, true],
    ]);
  });

  it('can come with the inquiry', async () => {
    await desk.setClock(WITH_CLAUSE);
    const on = await desk.ticket(aFeedback({ screenSharing: true }));
    expect(await consents(on)).toEqual([[on.turn, true]]);
    expect((await desk.view(on.ticketId)).screenSharing).toBe(true);
  });

  it('is no consent where it is refused with the inquiry', async () => {
    await desk.setClock(WITH_CLAUSE);
    const on = await desk.ticket(aFeedback({ screenSharing: false }));
    expect(await consents(on)).toEqual([]);
  });

  it('changes neither turn, revision nor status', async () => {
    await desk.setClock(WITH_CLAUSE);
    const on = await ticketIn(desk, 'queued');
    const before = await desk.view(on.ticketId);
    await consent(on, true);
    expect(await desk.view(on.ticketId)).toEqual({ ...before, screenSharing: true });
  });

  it('can be taken back after the end', async () => {
    await desk.setClock(WITH_CLAUSE);
    const on = await ticketIn(desk, 'in-progress');
    await consent(on, true);
    await desk.send('POST', `/v1/tickets/${on.ticketId}/withdrawal`, undefined, hanako);
    expect((await consent(on, false)).status).toBe(200);
    expect(await consents(on)).toEqual([
      [on.turn, true],
      [on.turn, false],
    ]);
  });

  it('is refused where the edition has no such clause, and the inquiry with it takes no turn', async () => {
    await goBackTo(WITHOUT_CLAUSE);
    const before = await desk.server.db.query('SELECT last_turn FROM turn_counter');
    const inquiry = aFeedback({ screenSharing: true });
    const refused = await desk.send('POST', '/v1/tickets', inquiry, hanako);
    expect(refused).toMatchObject({ status: 409, body: { type: 'urn:junban:problem:no-screen-clause' } });
    expect(refused.body.detail).toContain('en-2024-04-30');
    expect(await desk.server.db.query('SELECT last_turn FROM turn_counter')).toEqual(before);

    const on = await desk.ticket(aFeedback());
    expect(await consent(on, true)).toMatchObject({
      status: 409,
      body: { type: 'urn:junban:problem:no-screen-clause' },
    });
    expect((await consent(on, false)).status).toBe(200);
    expect(await consents(on)).toEqual([]);
  });

  it('ends with a new turn whose edition has no such clause', async () => {
    await desk.setClock(WITH_CLAUSE);
    const on = await ticketIn(desk, 'declined');
    await consent(on, true);
    await goBackTo(WITHOUT_CLAUSE);
    const { body } = await desk.send('POST', `/v1/tickets/${on.ticketId}/resubmission`, {}, hanako);
    expect(await consents(on)).toEqual([
      [on.turn, true],
      [body.turn, false],
    ]);
    expect(await desk.view(on.ticketId)).not.toHaveProperty('screenSharing');
  });

  it.each([undefined, 'yes', 1, null])('is yes or no, not %p', async (answer) => {
    await desk.setClock(WITH_CLAUSE);
    const on = await desk.ticket(aFeedback());
    expect(await consent(on, answer)).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'screenSharing' }] },
    });
  });
});
