import { randomUUID } from 'node:crypto';
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

describe('a new ticket', () => {
  it('is answered with its turn and what the policy is expected to say', async () => {
    const answer = await send('POST', '/v1/tickets', aProblem(), hanako);
    expect(answer).toMatchObject({
      status: 201,
      body: {
        turn: 1,
        status: 'received',
        receivedAt: jst,
        expected: { outcome: 'accepted', reasons: [], opensAt: jst, dateRule: expect.any(String) },
      },
    });
    expect(answer.body.accessToken).toBeUndefined();
  });

  it('that will be declined is told so at once, with the way out and without a date', async () => {
    const { body } = await send('POST', '/v1/tickets', aFeedback({ topic: 'operation' }), { as: 'taro' });
    expect(body.expected).toMatchObject({
      outcome: 'declined',
      wayOut: [{ code: 'plan-not-entitled', text: expect.any(String) }],
    });
    expect(body.expected.businessDate).toBeUndefined();
  });

  it('that lacks information names it', async () => {
    const { body } = await send(
      'POST',
      '/v1/tickets',
      aProblem({ environment: {}, details: undefined }),
      hanako,
    );
    expect(body.expected).toMatchObject({
      outcome: 'information-needed',
      missing: ['environment.browser', 'environment.browserVersion', 'environment.device', 'details.steps'],
      businessDate: expect.any(String),
    });
  });

  it('shows nothing but what the customer may know', async () => {
    const { body } = await send('POST', '/v1/tickets', aProblem(), hanako);
    const view = await send('GET', `/v1/tickets/${body.ticketId}`, undefined, hanako);
    expect(view.body).toEqual({
      ticketId: body.ticketId,
      turn: body.turn,
      revision: 1,
      receivedAt: body.receivedAt,
      status: 'received',
      language: 'ja',
      topic: 'problem',
      subject: aProblem().subject,
      messages: [
        { messageId: expect.any(String), from: 'customer', at: body.receivedAt, body: aProblem().message },
      ],
      shown: [
        {
          ...{ turn: body.turn, revision: 1, what: 'notices', language: 'ja', edition: 'ja-2024-09-09' },
          ...{ items: expect.arrayContaining(['anonymous-desk']), at: body.receivedAt },
        },
      ],
    });
  });

  it('is the same ticket when it is sent again with its Idempotency-Key', async () => {
    const options = { as: 'hanako', key: randomUUID() };
    const first = await send('POST', '/v1/tickets', aProblem(), options);
    const again = await send('POST', '/v1/tickets', { ...aProblem(), message: aProblem().message }, options);
    expect(again).toMatchObject({ status: 201, body: first.body });
  });

  it("keeps one customer's Idempotency-Keys apart from another's", async () => {
    const key = randomUUID();
    const [hers, his] = [
      await send('POST', '/v1/tickets', aFeedback(), { as: 'hanako', key }),
      await send('POST', '/v1/tickets', aFeedback(), { as: 'taro', key }),
    ];
    expect(his.body.ticketId).not.toBe(hers.body.ticketId);
  });
});

describe('a guest', () => {
  const aSignIn = aFeedback({
    language: 'en',
    topic: 'sign-in',
    subject: 'Cannot sign in',
    message: 'No e-mail.',
  });

  it('gets an access token that opens the ticket, the same one again, and is stored nowhere', async () => {
    const key = randomUUID();
    const first = await send(
      'POST',
      '/v1/tickets',
      { ...aSignIn, registeredEmail: 'g@example.com' },
      { key },
    );
    const again = await send(
      'POST',
      '/v1/tickets',
      { ...aSignIn, registeredEmail: 'g@example.com' },
      { key },
    );
    expect(again.body).toEqual(first.body);
    const { ticketId, accessToken } = first.body;
    expect(await send('GET', `/v1/tickets/${ticketId}`, undefined, { as: accessToken })).toMatchObject({
      status: 200,
    });
    expect(await send('GET', `/v1/tickets/${ticketId}`)).toMatchObject({ status: 404 });
    const stored = await desk.database.query(
      `SELECT 1 FROM idempotency, tickets WHERE answer::text LIKE '%' || $1 || '%' OR statement::text LIKE '%' || $1 || '%'`,
      [accessToken],
    );
    expect(stored).toEqual([]);
  });

  it.each([
    [
      'without an address is asked for it',
      {},
      { outcome: 'information-needed', missing: ['registeredEmail'] },
    ],
    ['who states an address is accepted', { registeredEmail: 'g@example.com' }, { outcome: 'accepted' }],
    ["who doesn't know the address is accepted", { registeredEmail: 'unknown' }, { outcome: 'accepted' }],
  ])('%s', async (_, over, expected) => {
    const { body } = await send('POST', '/v1/tickets', { ...aSignIn, ...over });
    expect(body.expected).toMatchObject(expected);
  });

  it('has an unverified address, somebody signed in the verified one of the account', async () => {
    const guest = await send('POST', '/v1/tickets', { ...aSignIn, registeredEmail: 'g@example.com' });
    const user = await send(
      'POST',
      '/v1/tickets',
      { ...aSignIn, registeredEmail: 'HANAKO@example.com' },
      hanako,
    );
    const contents = await desk.database.query(
      `SELECT data->'content'->>'registeredEmail' AS email, data->'content'->'emailVerified' AS verified, data->>'plan' AS plan
         FROM outbox WHERE ticket_id = ANY($1) ORDER BY turn`,
      [[guest.body.ticketId, user.body.ticketId]],
    );
    expect(contents).toEqual([
      { email: 'g@example.com', verified: false, plan: 'guest' },
      { email: 'hanako@example.com', verified: true, plan: 'paid' },
    ]);
  });
});
