import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BAD_REQUESTS } from '../testing/bad-requests.js';
import { BAD_TICKETS, FOREIGN, hanako, REUSED } from '../testing/bad-tickets.js';
import { openHttp, type HttpDesk } from '../testing/http.js';
import { aFeedback } from '../testing/inquiries.js';

let desk: HttpDesk;
let guestTicket: string;

const rowsStored = async (): Promise<unknown> =>
  desk.database
    .query(`SELECT (SELECT count(*) FROM tickets) AS tickets, (SELECT count(*) FROM messages) AS messages,
    (SELECT count(*) FROM outbox) AS events, (SELECT count(*) FROM idempotency) AS keys,
    (SELECT last_turn FROM turn_counter) AS turn`);

beforeAll(async () => {
  desk = await openHttp();
  await desk.send('POST', '/v1/tickets', aFeedback(), { as: 'hanako', key: REUSED });
  guestTicket = (await desk.send('POST', '/v1/tickets', aFeedback(), { key: REUSED })).body.ticketId;
});
afterAll(() => desk.close());

describe.each(['ja', 'en'] as const)('bad input, answered in %s', (language) => {
  it.each([...BAD_TICKETS, ...BAD_REQUESTS])(
    '$name',
    async ({ path = '/v1/tickets', method = 'POST', body, sent = hanako, status = 400, type, field }) => {
      const before = await rowsStored();
      const answer = await desk.send(method, path.replace(FOREIGN, guestTicket), body, {
        ...sent,
        headers: { 'accept-language': language },
      });
      expect(answer).toMatchObject({
        status,
        headers: {
          'content-type': expect.stringContaining('application/problem+json'),
          'content-language': language,
        },
        body: {
          type: `urn:junban:problem:${type}`,
          status,
          title: expect.any(String),
          remedy: expect.any(String),
        },
      });
      const isJapanese = /[ぁ-んァ-ヶ一-龠]/.test(`${answer.body.title}${answer.body.remedy}`);
      expect(isJapanese).toBe(language === 'ja');
      if (field !== undefined) {
        const fault = answer.body.errors.find((one) => one.field === field);
        expect(fault).toMatchObject({ message: expect.any(String), remedy: expect.any(String) });
      }
      expect(await rowsStored()).toEqual(before);
    },
  );
});
