import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Blocking, GUEST, WEDNESDAY } from '../testing/blocking.js';
import { IntakeDesk } from '../testing/desk.js';
import type { OnTurn } from '../testing/facts.js';
import { aFeedback } from '../testing/inquiries.js';
import { ticketIn } from '../testing/ticket-in.js';

let desk: IntakeDesk;
let blocking: Blocking;
beforeAll(async () => {
  desk = await IntakeDesk.open();
  blocking = new Blocking(desk);
});
afterAll(() => desk.close());

beforeEach(() => blocking.beginAnew());

const BLOCKED = { status: 403, body: { type: 'urn:junban:problem:blocked', reason: 'spam' } };
const hanako = { as: 'hanako' };
const open = (sent: object, inquiry = aFeedback()) => desk.send('POST', '/v1/tickets', inquiry, sent);
const act = ({ ticketId }: OnTurn, path: string, body: object | undefined, sent: object = hanako) =>
  desk.send(
    ['information', 'consents'].includes(path) ? 'PUT' : 'POST',
    `/v1/tickets/${ticketId}/${path}`,
    body,
    sent,
  );

describe('Who is blocked', () => {
  it('can neither open tickets nor write messages nor submit again, and is told so before', async () => {
    const on = await ticketIn(desk, 'queued');
    const declined = await ticketIn(desk, 'declined');
    const answered = await ticketIn(desk, 'answered');
    await blocking.block(on.ticketId);
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
    const { blockId } = await blocking.block(ticketId, { until: WEDNESDAY });
    const { body } = await open(sent);
    expect(body).toMatchObject({ reason: 'spam', until: WEDNESDAY });
    for (const words of [why, end]) expect(body.detail).toContain(words);
    expect(body.remedy).toContain(way);
    await blocking.lift(blockId);
    await blocking.block(ticketId);
    expect((await open(sent)).body.detail).toContain(noEnd);
  });

  it('can read, withdraw, change consents, and give what the desk asked for', async () => {
    const [queued, needed, question] = [
      await ticketIn(desk, 'queued'),
      await ticketIn(desk, 'information-needed'),
      await ticketIn(desk, 'question'),
    ];
    await blocking.block(queued.ticketId);
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
    await blocking.block(first.body.ticketId);
    expect(await open({ ...hanako, key })).toMatchObject({ status: 201, body: first.body });
    expect((await open({ ...hanako, key: randomUUID() })).status).toBe(403);
    expect((await desk.view(first.body.ticketId)).turn).toBe(first.body.turn);
  });

  it('can write again when the block is over or lifted', async () => {
    const { ticketId } = await desk.ticket(aFeedback());
    await blocking.block(ticketId, { until: WEDNESDAY });
    expect((await open(hanako)).status).toBe(403);
    await desk.setClock(WEDNESDAY);
    expect((await open(hanako)).status).toBe(201);
    expect((await blocking.list()).items).toEqual([]);
    const { blockId } = await blocking.block(ticketId);
    expect((await open(hanako)).status).toBe(403);
    expect((await blocking.lift(blockId)).status).toBe(200);
    expect((await open(hanako)).status).toBe(201);
  });

  it('takes no turn from others who write at the same moment', async () => {
    const { ticketId } = await desk.ticket(aFeedback());
    await blocking.block(ticketId);
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
    const { ticketId, sent } = await blocking.guestTicket(GUEST);
    expect(await blocking.block(ticketId)).toMatchObject({ recognisedBy: 'address' });
    expect(await open({}, aFeedback({ registeredEmail: 'GUEST@example.com' }))).toMatchObject(BLOCKED);
    expect((await open({}, aFeedback({ registeredEmail: 'other@example.com' }))).status).toBe(201);
    expect((await open({}, aFeedback())).status).toBe(201);
    expect(await act({ ticketId, turn: 0 }, 'messages', { message: 'a' }, sent)).toMatchObject(BLOCKED);
  });

  it('does not keep the customer of that address from writing', async () => {
    const { ticketId } = await blocking.guestTicket('hanako@example.com');
    await blocking.block(ticketId);
    expect((await open(hanako)).status).toBe(201);
    const own = await desk.ticket(aFeedback());
    await blocking.block(own.ticketId);
    expect((await open({}, aFeedback({ registeredEmail: 'other@example.com' }))).status).toBe(201);
  });

  it('without an address is kept from writing on that ticket', async () => {
    const [one, other] = [await blocking.guestTicket(), await blocking.guestTicket()];
    expect(await blocking.block(one.ticketId)).toMatchObject({ recognisedBy: 'ticket' });
    expect(await act(one, 'messages', { message: 'a' }, one.sent)).toMatchObject(BLOCKED);
    expect((await act(other, 'messages', { message: 'a' }, other.sent)).status).toBe(201);
  });
});
