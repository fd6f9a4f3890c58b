import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '#testing';
import { WholeDesk } from './whole-desk.js';

const PAID = 'customer-paid-hanako';
const FREE = 'customer-free-hanako';
const EMAIL = { registeredEmail: 'hanako@customer.example' };
const EXCHANGE = { language: 'en', topic: 'new-exchange', subject: 'An exchange', message: 'Please add it.' };

let desk: WholeDesk;
beforeAll(async () => {
  desk = await WholeDesk.open();
  await desk.start();
  await desk.setClock('2026-11-24T11:00:00+09:00');
  const body = { status: 'available', languages: ['ja', 'en'], capacity: 5 };
  await desk.ask({ method: 'PUT', path: '/agent/v1/presence', as: 'agent', body });
});
afterAll(() => desk.close());

const send = async (body: object, as = PAID) =>
  (await desk.ask({ method: 'POST', path: '/v1/tickets', body, as })).body;
const on = (ticketId: string, rest = '') => `/v1/tickets/${ticketId}${rest}`;
const view = async (ticketId: string) => (await desk.ask({ path: on(ticketId), as: PAID })).body;
const untilStatus = (ticketId: string, status: string) =>
  until(
    () => view(ticketId),
    (seen) => seen.status === status,
  );
const give = (ticketId: string, body: object) =>
  desk.ask({ method: 'PUT', path: on(ticketId, '/information'), body, as: PAID });
const take = async () =>
  (
    await until(
      () => desk.ask({ method: 'POST', path: '/agent/v1/turns/next', as: 'agent' }),
      ({ status }) => status === 200,
    )
  ).body;
const reply = ({ ticketId, fence, revision }: any, over: object = {}) =>
  desk.ask({
    ...{ method: 'POST', path: `/agent/v1/tickets/${ticketId}/reply`, as: 'agent' },
    body: { fence, revision, message: 'Here it is.', then: 'answered', ...over },
  });

describe('Information that the desk needs', () => {
  it('is asked for until all of it is there, each field with its reason, and the turn and date are kept', async () => {
    const { ticketId, turn } = await send({ ...EXCHANGE, details: { exchange: 'Example' } });
    const first = await untilStatus(ticketId, 'information-needed');
    expect(first.decision.wayOut[0].asked).toEqual([
      expect.objectContaining({ field: 'registeredEmail', why: 'to know which account it is about' }),
      expect.objectContaining({ field: 'details.connection' }),
    ]);
    await desk.setClock('2026-11-24T17:30:00+09:00');
    await give(ticketId, { details: { connection: 'file' } });
    const second = await until(
      () => view(ticketId),
      ({ missing, revision }) => revision === 2 && missing !== undefined,
    );
    expect([second.turn, second.missing]).toEqual([turn, ['registeredEmail', 'details.fileType']]);
    await give(ticketId, { registeredEmail: 'unknown', details: { fileType: 'unknown' } });
    expect(await untilStatus(ticketId, 'queued')).toMatchObject({
      turn,
      revision: 3,
      businessDate: '2026-11-24',
      dateRule: 'same-day',
    });
    await desk.setClock('2026-11-25T11:00:00+09:00');
    expect(await reply(await take())).toMatchObject({ status: 200 });
  });
});

describe('What is declined', () => {
  it('by the plan is accepted with the same text once the plan was upgraded', async () => {
    const inquiry = { ...EXCHANGE, ...EMAIL, topic: 'operation', message: 'How do I import?' };
    const { ticketId, turn } = await send(inquiry, FREE);
    const declined = await untilStatus(ticketId, 'declined');
    expect(declined.decision.wayOut[0].links.map(({ to }: { to: string }) => to)).toEqual([
      'help-center-article',
      'upgrade',
    ]);
    await desk.ask({ method: 'POST', path: on(ticketId, '/resubmission'), body: {}, as: PAID });
    const again = await untilStatus(ticketId, 'queued');
    expect(again.turn).toBeGreaterThan(turn);
    const ticket = await take();
    expect(ticket.messages).toEqual([expect.objectContaining({ body: 'How do I import?' })]);
    expect(await reply(ticket)).toMatchObject({ status: 200 });
  });

  it('by an agent says on which section and what to do instead, by the topic the agent found', async () => {
    const { ticketId } = await send({ ...EXCHANGE, ...EMAIL, topic: 'operation' });
    await untilStatus(ticketId, 'queued');
    const ticket = await take();
    const body = { fence: ticket.fence, topic: 'tax', reason: 'Asks about a return.' };
    await desk.ask({ method: 'POST', path: `/agent/v1/tickets/${ticketId}/topic`, body, as: 'agent' });
    await reply(ticket, { then: 'declined', reason: 'Tax is out of scope.' });
    expect(await untilStatus(ticketId, 'declined')).toMatchObject({
      topic: 'operation',
      decision: { outcome: 'accepted' },
      closing: { wayOut: [{ code: 'out-of-scope', section: '⑤' }] },
    });
    const report = await desk.ask({ path: '/operations/v1/corrections', as: 'operator' });
    expect(report.body.items).toContainEqual(
      expect.objectContaining({ topic: 'operation', corrected: 1, to: { tax: 1 }, declined: 1 }),
    );
  });
});

describe('A withdrawal that races with an answer', () => {
  it('stays, and a reply that was taken is shown', async () => {
    const { ticketId } = await send({ ...EXCHANGE, ...EMAIL, topic: 'feedback' });
    await untilStatus(ticketId, 'queued');
    const ticket = await take();
    const [withdrawn, replied] = await Promise.all([
      desk.ask({ method: 'POST', path: on(ticketId, '/withdrawal'), as: PAID }),
      reply(ticket),
    ]);
    if (withdrawn.status === 409) {
      // The answer had come first: there was nothing left to withdraw.
      expect(await view(ticketId)).toMatchObject({ status: 'answered' });
      return;
    }
    expect(withdrawn.body.status).toBe('withdrawn');
    expect([200, 409]).toContain(replied.status);
    const texts = replied.status === 200 ? ['Please add it.', 'Here it is.'] : ['Please add it.'];
    const seen = await until(
      () => view(ticketId),
      ({ messages }) => messages.length === texts.length,
    );
    expect(seen.status).toBe('withdrawn');
    expect(seen.messages.map(({ body }: { body: string }) => body)).toEqual(texts);
  });
});
