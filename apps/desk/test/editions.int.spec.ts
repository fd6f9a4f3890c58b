import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LineWatch } from '../../assignment/src/acts/line-watch.js';
import { type Edition, editionById, type Editions, loadEditions } from '#policy';
import { until } from '#testing';
import { WholeDesk } from './whole-desk.js';

const shipped = loadEditions();
const later: Edition = {
  ...editionById(shipped, 'ja-2024-09-09'),
  id: 'ja-2026-12-01',
  lastUpdated: '2026-12-01',
  entitlement: { section: '②', paid: 'every-topic', free: 'every-topic' },
};
const withLater: Editions = new Map([...shipped, [later.id, later]]);

const INQUIRY = {
  language: 'ja',
  topic: 'operation',
  subject: '操作',
  message: '使い方',
  registeredEmail: 'taro@customer.example',
};
const as = 'customer-free';

let desk: WholeDesk;
beforeEach(async () => {
  desk = await WholeDesk.open();
});
afterEach(() => desk.close());

const preview = async () =>
  (await desk.ask({ method: 'POST', path: '/v1/previews', body: INQUIRY, as })).body;
const send = async (body: object = INQUIRY) =>
  (await desk.ask({ method: 'POST', path: '/v1/tickets', body, as })).body;
const view = async (ticketId: string) => (await desk.ask({ path: `/v1/tickets/${ticketId}`, as })).body;
const untilDecided = (ticketId: string, edition: string) =>
  until(
    () => view(ticketId),
    ({ decision }) => decision?.edition === edition,
  );

describe('An edition that is not in force yet', () => {
  it('takes over at 00:00 JST of its date without a restart, for what arrives from then on', async () => {
    await desk.start({ intake: withLater, eligibility: withLater });
    await desk.setClock('2026-11-30T23:50:00+09:00');
    const { registeredEmail: _email, ...incomplete } = INQUIRY;
    const open = await send({ ...incomplete, topic: 'feedback' });
    const declined = await send();

    const seen = [await preview()];
    // Nothing is restarted: the clock runs over midnight by itself.
    await desk.setClock('2026-11-30T23:59:59.800+09:00');
    while (seen.at(-1)!.expected.edition !== later.id) seen.push(await preview());
    for (const { receivedAt, expected } of seen)
      expect([receivedAt, expected.edition]).toEqual([
        receivedAt,
        receivedAt < '2026-12-01T00:00:00.000+09:00' ? 'ja-2024-09-09' : later.id,
      ]);
    expect(seen[0]!.expected.outcome).toBe('declined');
    expect(seen.at(-1)!.expected.outcome).toBe('accepted');

    // A turn keeps its edition; what takes a new turn has that of its own arrival.
    await untilDecided(open.ticketId, 'ja-2024-09-09');
    await desk.ask({
      ...{ method: 'PUT', path: `/v1/tickets/${open.ticketId}/information`, as },
      body: { registeredEmail: 'unknown' },
    });
    const completed = await until(
      () => view(open.ticketId),
      ({ status }) => status === 'queued',
    );
    expect(completed.decision.edition).toBe('ja-2024-09-09');
    await until(
      () => view(declined.ticketId),
      ({ status }) => status === 'declined',
    );
    const path = `/v1/tickets/${declined.ticketId}/resubmission`;
    await desk.ask({ method: 'POST', path, body: {}, as });
    expect(await untilDecided(declined.ticketId, later.id)).toMatchObject({
      decision: { outcome: 'accepted' },
    });
  });
});

describe('An edition that only intake knows', () => {
  it('is waited for: nothing is parked, the alarm names it, and its deployment sets everything right', async () => {
    await desk.start({ intake: withLater });
    await desk.setClock('2026-12-01T10:30:00+09:00');
    const { ticketId, turn } = await send();

    const ready = async () => (await desk.ask({ path: '/health/ready' })).body.checks;
    const [stop] = await until(
      async () => (await ready())['eligibility.streams'].stops,
      (stops) => stops.length > 0,
    );
    expect(stop).toMatchObject({
      reason: 'not-yet-known',
      detail: 'waiting for policy edition ja-2026-12-01',
    });
    expect(await view(ticketId)).toMatchObject({ status: 'received' });
    const parked = await desk.ask({ path: '/operations/v1/eligibility/parked', as: 'operator' });
    expect(parked.body.items).toEqual([]);

    const { assignment } = desk.databases;
    await until(
      () => assignment.query(`SELECT 1 FROM tickets WHERE known->'turns'->0 ? 'inquiry'`),
      (rows) => rows.length > 0,
    );
    await assignment.transaction((tx) => desk.get(LineWatch).look(tx));
    await assignment.query(`UPDATE line SET stuck_since = stuck_since - interval '60 seconds'`);
    expect((await ready())['assignment.line'].alarm.first).toEqual([
      { turn, waitsFor: 'eligibility', partition: expect.any(Number), edition: 'ja-2026-12-01' },
    ]);

    await desk.stop();
    await desk.start({ intake: withLater, eligibility: withLater });
    expect(await untilDecided(ticketId, later.id)).toMatchObject({ decision: { outcome: 'accepted' } });
    expect((await ready())['eligibility.streams'].stops).toEqual([]);
  });
});
