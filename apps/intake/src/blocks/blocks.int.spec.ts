import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BlockPageView, BlockView } from '../http/blocks.dto.js';
import { IntakeDesk } from '../testing/desk.js';
import type { OnTurn } from '../testing/facts.js';
import { aFeedback, aProblem } from '../testing/inquiries.js';
import { ticketIn } from '../testing/ticket-in.js';

let desk: IntakeDesk;
beforeAll(async () => {
  desk = await IntakeDesk.open();
});
afterAll(() => desk.close());

const TUESDAY = '2026-11-24T10:30:00+09:00';
const WEDNESDAY = '2026-11-25T10:30:00.000+09:00';
const BLOCKED = { status: 403, body: { type: 'urn:junban:problem:blocked', reason: 'spam' } };
const GUEST = { registeredEmail: 'guest@example.com' };
const operator = { as: 'operator' };
const hanako = { as: 'hanako' };

beforeEach(async () => {
  await desk.setClock(TUESDAY);
  await desk.server.db.query('DELETE FROM blocks');
});

const block = (ticketId: string, over: object = {}, sent: object = {}) =>
  desk.send('POST', '/operations/v1/blocks', { ticketId, reason: 'spam', ...over }, { ...operator, ...sent });
const blocked = async (ticketId: string, over: object = {}): Promise<BlockView> => {
  const { status, body } = await block(ticketId, over);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body as unknown as BlockView;
};
const lift = (blockId: string) =>
  desk.send('DELETE', `/operations/v1/blocks/${blockId}`, undefined, operator);
const list = async (query = '') =>
  (await desk.send('GET', `/operations/v1/blocks${query}`, undefined, operator))
    .body as unknown as BlockPageView;
const open = (sent: object, inquiry = aFeedback()) => desk.send('POST', '/v1/tickets', inquiry, sent);
const act = ({ ticketId }: OnTurn, path: string, body: object | undefined, sent: object = hanako) =>
  desk.send(
    path === 'messages' || path === 'withdrawal' || path === 'resubmission' ? 'POST' : 'PUT',
    `/v1/tickets/${ticketId}/${path}`,
    body,
    sent,
  );
const guestTicket = async (inquiry = aFeedback(GUEST)) => {
  const { body } = await open({}, inquiry);
  return { ticketId: body.ticketId, turn: body.turn, sent: { as: body.accessToken } };
};
const acts = (ticketId: string) =>
  desk.server.db.query(
    'SELECT act, reason, done_by AS by FROM block_acts WHERE ticket_id = $1 ORDER BY number',
    [ticketId],
  );

describe('Who is blocked', () => {
  it('can neither open tickets nor write messages nor submit again, and is told so before', async () => {
    const on = await ticketIn(desk, 'queued');
    const declined = await ticketIn(desk, 'declined');
    const answered = await ticketIn(desk, 'answered');
    await blocked(on.ticketId);
    for (const refused of [
      await open(hanako),
      await desk.send('POST', '/v1/previews', aFeedback(), hanako),
      await act(on, 'messages', { message: 'a' }),
      await act(answered, 'messages', { message: 'a' }),
      await act(declined, 'resubmission', {}),
    ])
      expect(refused).toMatchObject(BLOCKED);
    expect((await open({ as: 'taro' })).status).toBe(201);
  });

  it.each([
    ['ja', '宣伝や連投', `${WEDNESDAY}まで`, '解除されるまで', '回答します'],
    ['en', 'because of spam', `until ${WEDNESDAY}`, 'until it is lifted', 'still answered'],
  ])('is told in %s why, until when, and what is open to them', async (language, why, end, noEnd, way) => {
    const { ticketId } = await desk.ticket(aFeedback());
    const sent = { ...hanako, headers: { 'accept-language': language } };
    const { blockId } = await blocked(ticketId, { until: WEDNESDAY });
    const { body } = await open(sent);
    expect(body).toMatchObject({ reason: 'spam', until: WEDNESDAY });
    for (const words of [why, end]) expect(body.detail).toContain(words);
    expect(body.remedy).toContain(way);
    await lift(blockId);
    await blocked(ticketId);
    expect((await open(sent)).body.detail).toContain(noEnd);
  });

  it('can read, withdraw, change consents, and give what the desk asked for', async () => {
    const [queued, needed, question] = [
      await ticketIn(desk, 'queued'),
      await ticketIn(desk, 'information-needed'),
      await ticketIn(desk, 'question'),
    ];
    await blocked(queued.ticketId);
    expect((await desk.view(queued.ticketId)).status).toBe('queued');
    expect((await desk.send('GET', '/v1/tickets', undefined, hanako)).status).toBe(200);
    expect((await act(queued, 'consents', { screenSharing: true })).status).toBe(200);
    expect((await act(needed, 'information', { details: { steps: 'b' } })).status).toBe(200);
    expect((await act(question, 'messages', { message: 'それは昨日です。' })).status).toBe(201);
    expect((await act(queued, 'withdrawal', undefined)).status).toBe(200);
  });

  it('loses nothing: what was accepted keeps its turn and its answer, also when it is sent again', async () => {
    const key = randomUUID();
    const first = await open({ ...hanako, key });
    await blocked(first.body.ticketId);
    expect(await open({ ...hanako, key })).toMatchObject({ status: 201, body: first.body });
    expect((await open({ ...hanako, key: randomUUID() })).status).toBe(403);
    expect((await desk.view(first.body.ticketId)).turn).toBe(first.body.turn);
  });

  it('can write again when the block is over or lifted', async () => {
    const { ticketId } = await desk.ticket(aFeedback());
    await blocked(ticketId, { until: WEDNESDAY });
    expect((await open(hanako)).status).toBe(403);
    await desk.setClock(WEDNESDAY);
    expect((await open(hanako)).status).toBe(201);
    expect((await list()).items).toEqual([]);
    const { blockId } = await blocked(ticketId);
    expect((await open(hanako)).status).toBe(403);
    expect((await lift(blockId)).status).toBe(200);
    expect((await open(hanako)).status).toBe(201);
  });

  it('takes no turn from others who write at the same moment', async () => {
    const { ticketId } = await desk.ticket(aFeedback());
    await blocked(ticketId);
    const key = randomUUID();
    const answers = await Promise.all(
      ['hanako', 'taro', 'hanako', 'yuki', 'taro'].map((as) => open(as === 'hanako' ? { as, key } : { as })),
    );
    expect(answers.map(({ status }) => status)).toEqual([403, 201, 403, 201, 201]);
    const turns = answers.flatMap(({ status, body }) => (status === 201 ? [body.turn] : []));
    expect(turns).toEqual([turns[0], turns[0]! + 1, turns[0]! + 2]);
  });
});

describe('A guest who is blocked', () => {
  it('is recognised by the stated address, however it is spelt', async () => {
    const { ticketId, sent } = await guestTicket();
    expect(await blocked(ticketId)).toMatchObject({ recognisedBy: 'address' });
    expect(await open({}, aFeedback({ registeredEmail: 'GUEST@example.com' }))).toMatchObject(BLOCKED);
    expect((await open({}, aFeedback({ registeredEmail: 'other@example.com' }))).status).toBe(201);
    expect((await open({}, aFeedback())).status).toBe(201);
    expect(await act({ ticketId, turn: 0 }, 'messages', { message: 'a' }, sent)).toMatchObject(BLOCKED);
  });

  it('does not keep the customer of that address from writing', async () => {
    const { ticketId } = await guestTicket(aFeedback({ registeredEmail: 'hanako@example.com' }));
    await blocked(ticketId);
    expect((await open(hanako)).status).toBe(201);
    const own = await desk.ticket(aFeedback());
    await blocked(own.ticketId);
    expect((await open({}, aFeedback({ registeredEmail: 'other@example.com' }))).status).toBe(201);
  });

  it('without an address is kept from writing on that ticket', async () => {
    const [one, other] = [await guestTicket(aFeedback()), await guestTicket(aFeedback())];
    expect(await blocked(one.ticketId)).toMatchObject({ recognisedBy: 'ticket' });
    expect(await act(one, 'messages', { message: 'a' }, one.sent)).toMatchObject(BLOCKED);
    expect((await act(other, 'messages', { message: 'a' }, other.sent)).status).toBe(201);
  });
});

describe('An operator', () => {
  it('blocks the customer of a ticket, and is shown neither subject nor address', async () => {
    const { ticketId } = await desk.ticket(aFeedback());
    const guest = await guestTicket();
    const note = 'The third time.';
    expect(await blocked(ticketId, { until: WEDNESDAY, note })).toEqual({
      ...{ blockId: expect.any(String), ticketId, recognisedBy: 'account', reason: 'spam', note },
      ...{ since: expect.stringMatching(/^2026-11-24T10:30:.*\+09:00$/), until: WEDNESDAY, by: 'operator' },
    });
    await blocked(guest.ticketId);
    const { items } = await list();
    expect(items.map((item) => item.ticketId)).toEqual([guest.ticketId, ticketId]);
    expect(JSON.stringify(items)).not.toMatch(/hanako|guest@|[\da-f]{64}/);
    const rows = await desk.server.db.query('SELECT * FROM blocks');
    expect(JSON.stringify(rows)).not.toContain('guest@');
  });

  it('blocks once under an Idempotency-Key, and nobody twice', async () => {
    const { ticketId } = await desk.ticket(aFeedback());
    const other = await desk.ticket(aFeedback());
    const key = randomUUID();
    const [one, same] = await Promise.all([block(ticketId, {}, { key }), block(ticketId, {}, { key })]);
    expect([one.status, same]).toMatchObject([201, { status: 201, body: one.body }]);
    expect((await block(ticketId, { reason: 'abuse' }, { key })).status).toBe(422);
    const { blockId } = one.body as unknown as BlockView;
    for (const id of [ticketId, other.ticketId])
      expect(await block(id)).toMatchObject({
        ...{ status: 409, body: { type: 'urn:junban:problem:already-blocked', blockId } },
      });
    expect(await acts(ticketId)).toEqual([{ act: 'blocked', reason: 'spam', by: 'operator' }]);
  });

  it('of two at once on one customer blocks once', async () => {
    const tickets = [await desk.ticket(aFeedback()), await desk.ticket(aFeedback())];
    const answers = await Promise.all(tickets.map(({ ticketId }) => block(ticketId)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('lifts a block once, and leaves a trail that nobody can change', async () => {
    const { ticketId } = await desk.ticket(aFeedback());
    const { blockId } = await blocked(ticketId, { note: 'Secret.' });
    expect(await lift(blockId)).toMatchObject({ status: 200, body: { blockId, ticketId } });
    expect(await lift(blockId)).toMatchObject({
      ...{ status: 404, body: { type: 'urn:junban:problem:no-such-block' } },
    });
    expect(await acts(ticketId)).toEqual(
      ['blocked', 'lifted'].map((name) => ({ act: name, reason: 'spam', by: 'operator' })),
    );
    for (const change of [
      `UPDATE block_acts SET reason = 'other'`,
      'DELETE FROM block_acts',
      'TRUNCATE block_acts',
    ])
      await expect(desk.server.db.query(change)).rejects.toThrow('append-only');
  });

  it('sees the blocks page by page, the latest first', async () => {
    const tickets = [
      (await desk.ticket(aFeedback())).ticketId,
      (await desk.ticket(aFeedback(), 'taro')).ticketId,
      (await guestTicket(aFeedback())).ticketId,
    ];
    for (const ticketId of tickets) await blocked(ticketId);
    const first = await list('?limit=2');
    const second = await list(`?limit=2&cursor=${first.next}`);
    expect([...first.items, ...second.items].map(({ ticketId }) => ticketId)).toEqual(tickets.reverse());
    expect(second.next).toBeUndefined();
  });

  it.each([
    ['a reason of no kind', { reason: 'rude' }, 'reason', 'not-allowed'],
    ['an end that is past', { until: '2026-11-24T10:00:00+09:00' }, 'until', 'not-in-the-future'],
    ['an end that is none', { until: 'tomorrow' }, 'until', 'not-an-instant'],
    ['an id that is none', { ticketId: '17' }, 'ticketId', 'not-uuid'],
  ])('is told of %s, in both languages', async (_what, over, field, code) => {
    const { ticketId } = await desk.ticket(aProblem());
    for (const language of ['ja', 'en']) {
      const answer = await block(ticketId, over, { headers: { 'accept-language': language } });
      expect(answer.status).toBe(400);
      expect(answer.body.errors).toMatchObject([{ field, code }]);
    }
  });

  it('is told of a ticket that is not there', async () => {
    expect(await block(randomUUID())).toMatchObject({
      ...{ status: 404, body: { type: 'urn:junban:problem:no-such-ticket' } },
    });
  });

  it('alone may block', async () => {
    const { ticketId } = await desk.ticket(aFeedback());
    for (const as of ['hanako', 'agent'])
      expect([
        (await block(ticketId, {}, { as })).status,
        (await desk.send('GET', '/operations/v1/blocks', undefined, { as })).status,
        (await desk.send('DELETE', `/operations/v1/blocks/${randomUUID()}`, undefined, { as })).status,
      ]).toEqual([403, 403, 403]);
  });
});
