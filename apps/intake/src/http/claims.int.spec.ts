import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faultOf, openFilesDesk } from '../testing/files-desk.js';
import { aFeedback, aProblem } from '../testing/inquiries.js';
import { ticketIn } from '../testing/ticket-in.js';

let files: Awaited<ReturnType<typeof openFilesDesk>>;
beforeAll(async () => {
  files = await openFilesDesk();
});
afterAll(() => files.close());

const send = (...request: Parameters<typeof files.desk.send>) => files.desk.send(...request);
const hanako = { as: 'hanako' };

describe('an upload on a message', () => {
  it.each([
    ['that nobody knows', () => Promise.resolve(randomUUID()), 'attachment-unknown'],
    ['of somebody else', () => files.anUpload('taro'), 'attachment-unknown'],
    [
      'that is on another one',
      async () => {
        const id = await files.anUpload();
        await files.desk.ticket({ ...aProblem(), attachments: [id] });
        return id;
      },
      'attachment-used',
    ],
  ])('is refused, with everything that came with it: one %s', async (_which, make, code) => {
    const [own, wrong] = [await files.anUpload(), await make()];
    const attachments = [own, wrong];
    const on = await ticketIn(files.desk, 'received');
    const before = await files.desk.published(on.ticketId);
    for (const answer of [
      await send('POST', '/v1/tickets', aFeedback({ attachments }), hanako),
      await send('POST', `/v1/tickets/${on.ticketId}/messages`, { message: 'x', attachments }, hanako),
    ])
      expect(answer).toMatchObject(faultOf('attachments[1]', code));
    expect(await files.desk.published(on.ticketId)).toEqual(before);
    expect(await files.rowsOf(own)).toMatchObject([{ state: 'unused' }]);
  });

  it('named twice, or more than five, are refused', async () => {
    const id = await files.anUpload();
    const ticket = (attachments: string[]) => send('POST', '/v1/tickets', aFeedback({ attachments }), hanako);
    expect(await ticket([id, id])).toMatchObject(faultOf('attachments[1]', 'attachment-used'));
    expect(await ticket(Array.from({ length: 6 }, () => randomUUID()))).toMatchObject(
      faultOf('attachments', 'too-many'),
    );
  });

  it('goes to one of many tickets that want it at once', async () => {
    const attachments = [await files.anUpload()];
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => send('POST', '/v1/tickets', aFeedback({ attachments }), hanako)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400, 400]);
    const tickets = [];
    for (let n = 0; n < 5; n += 1) tickets.push(await files.desk.ticket(aFeedback()));
    const others = { message: 'x', attachments: [await files.anUpload()] };
    const messages = await Promise.all(
      tickets.map(({ ticketId }) => send('POST', `/v1/tickets/${ticketId}/messages`, others, hanako)),
    );
    expect(messages.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400, 400]);
  });

  it('takes no turn when it is refused: turns stay without a gap', async () => {
    const before = await files.desk.ticket(aFeedback());
    await send('POST', '/v1/tickets', aFeedback({ attachments: [randomUUID()] }), hanako);
    expect((await files.desk.ticket(aFeedback())).turn).toBe(before.turn + 1);
  });

  it('sent again with its ticket under one Idempotency-Key gives the same ticket', async () => {
    const inquiry = aFeedback({ attachments: [await files.anUpload()] });
    const sent = { as: 'hanako', key: randomUUID() };
    const first = await send('POST', '/v1/tickets', inquiry, sent);
    expect((await send('POST', '/v1/tickets', inquiry, sent)).body).toEqual(first.body);
  });
});
