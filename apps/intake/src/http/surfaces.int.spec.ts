import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHttp, type HttpDesk } from '../testing/http.js';
import { aFeedback, aProblem } from '../testing/inquiries.js';

let desk: HttpDesk;
const send: HttpDesk['send'] = (...request) => desk.send(...request);

beforeAll(async () => {
  desk = await openHttp();
});
afterAll(() => desk.close());

const hanako = { as: 'hanako' };
const jst = expect.stringMatching(/\+09:00$/);

describe('access', () => {
  it.each([
    ['GET', ''],
    ['POST', '/messages'],
    ['PUT', '/information'],
    ['POST', '/withdrawal'],
    ['POST', '/resubmission'],
  ] as const)('%s /v1/tickets/{id}%s of somebody else is 404', async (method, path) => {
    const { body } = await send('POST', '/v1/tickets', aFeedback(), hanako);
    const bodies = { '/messages': { message: 'a' }, '/information': { message: 'a' }, '/resubmission': {} };
    const sent = bodies[path as keyof typeof bodies];
    for (const as of ['taro', undefined])
      expect(await send(method, `/v1/tickets/${body.ticketId}${path}`, sent, { as })).toMatchObject({
        status: 404,
      });
  });

  it('to an erased ticket is gone', async () => {
    const { body } = await send('POST', '/v1/tickets', aFeedback(), hanako);
    await desk.database.query(`UPDATE tickets SET facts = facts || '{"erased": true}' WHERE ticket_id = $1`, [
      body.ticketId,
    ]);
    expect(await send('GET', `/v1/tickets/${body.ticketId}`, undefined, hanako)).toMatchObject({
      status: 410,
    });
    const message = await send('POST', `/v1/tickets/${body.ticketId}/messages`, { message: 'a' }, hanako);
    expect(message).toMatchObject({ status: 410, body: { type: 'urn:junban:problem:ticket-erased' } });
  });
});

describe('the list', () => {
  it('shows own tickets alone, the latest turn first, page by page', async () => {
    const turns: number[] = [];
    for (let n = 0; n < 5; n++)
      turns.unshift((await send('POST', '/v1/tickets', aFeedback(), { as: 'yuki' })).body.turn);
    const seen: number[] = [];
    for (let next: string | undefined = ''; next !== undefined;) {
      const page = await send('GET', `/v1/tickets?limit=2${next && `&cursor=${next}`}`, undefined, {
        as: 'yuki',
      });
      seen.push(...page.body.items.map(({ turn }: { turn: number }) => turn));
      next = page.body.next;
    }
    expect(seen).toEqual(turns);
  });
});

describe('a preview', () => {
  it('tells what a ticket would be told, and stores nothing', async () => {
    const before = await desk.database.query('SELECT last_turn FROM turn_counter');
    const preview = await send('POST', '/v1/previews', aProblem(), hanako);
    expect(await desk.database.query('SELECT last_turn FROM turn_counter')).toEqual(before);
    const ticket = await send('POST', '/v1/tickets', aProblem(), hanako);
    expect(preview).toMatchObject({
      status: 200,
      body: { receivedAt: jst, expected: { outcome: 'accepted' } },
    });
    expect(Object.keys(preview.body.expected)).toEqual(Object.keys(ticket.body.expected));
  });
});

describe('the desk', () => {
  it('tells anybody when it is open and what the policy says of it', async () => {
    const { status, body } = await send('GET', '/v1/desk');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      open: expect.any(Boolean),
      hours: { opens: '10:00', closes: '17:00' },
      timeZone: 'Asia/Tokyo',
      languages: ['ja', 'en'],
      edition: 'ja-2024-09-09',
    });
    expect(body.open ? body.closesAt : body.opensAt).toEqual(jst);
    expect(body.notices[0]?.text).toEqual({ ja: expect.any(String), en: expect.any(String) });
  });
});
