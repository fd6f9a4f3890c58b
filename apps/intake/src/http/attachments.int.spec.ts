import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publishErrors } from '#contracts';
import { replied } from '../testing/facts.js';
import { aPicture, openFilesDesk } from '../testing/files-desk.js';
import { aProblem } from '../testing/inquiries.js';
import { ticketIn } from '../testing/ticket-in.js';

let files: Awaited<ReturnType<typeof openFilesDesk>>;
let png: Buffer;
beforeAll(async () => {
  files = await openFilesDesk();
  png = await aPicture();
});
afterAll(() => files.close());

const send = (...request: Parameters<typeof files.desk.send>) => files.desk.send(...request);
const hanako = { as: 'hanako' };

describe('an attachment', () => {
  it('of a new ticket is stated with it, shown with its message, and opened for a minute', async () => {
    const ids = [
      await files.anUpload(),
      (await files.upload(Buffer.from('a,b\n1,2\n'), 'trades.csv')).body.attachmentId,
    ];
    const { ticketId } = await files.desk.ticket({ ...aProblem(), attachments: ids });
    const [event] = await files.desk.published(ticketId);
    expect(event!.data).toMatchObject({
      content: {
        attachments: [
          { attachmentId: ids[0], type: 'image/png', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
          { attachmentId: ids[1], name: 'trades.csv', type: 'text/csv', size: 8 },
        ],
      },
    });
    const known = { ...event!, ticketId, time: '2026-11-24T10:00:00+09:00' };
    expect(publishErrors(known as unknown as Parameters<typeof publishErrors>[0])).toEqual([]);

    const { messages } = await files.desk.view(ticketId);
    expect(messages[0]!.attachments).toEqual([
      { attachmentId: ids[0], name: 'picture.png', type: 'image/png', size: expect.any(Number) },
      { attachmentId: ids[1], name: 'trades.csv', type: 'text/csv', size: 8 },
    ]);

    const path = `/v1/tickets/${ticketId}/attachments/${ids[0]}/access`;
    const { status, body } = await send('POST', path, undefined, hanako);
    expect([status, body.url]).toEqual([200, `/v1/attachments/${ids[0]}`]);
    const seconds = (Date.parse(body.expiresAt) - Date.now()) / 1000;
    expect(seconds).toBeLessThanOrEqual(60);
    const file = await files.desk.raw(body.url, { ...body.headers });
    expect(file.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `inline; filename="picture.png"; filename*=UTF-8''picture.png`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    });
    expect(file.rawPayload.toString('latin1')).not.toContain('Hanako');
    const { attachments } = event!.data.content as { attachments: { sha256: string }[] };
    expect(createHash('sha256').update(file.rawPayload).digest('hex')).toBe(attachments[0]!.sha256);
  });

  it('is opened by nobody without access, and by no access to another one', async () => {
    const [one, other] = [await files.anUpload(), await files.anUpload()];
    const { ticketId } = await files.desk.ticket({ ...aProblem(), attachments: [one, other] });
    const path = (id: string) => `/v1/tickets/${ticketId}/attachments/${id}/access`;
    expect(await send('POST', path(one), undefined, { as: 'taro' })).toMatchObject({ status: 404 });
    expect(await send('POST', path(randomUUID()), undefined, hanako)).toMatchObject({
      status: 404,
      body: { type: 'urn:junban:problem:attachment-not-found' },
    });
    const { body } = await send('POST', path(one), undefined, hanako);
    const refused = { type: 'urn:junban:problem:attachment-access-invalid', status: 403 };
    for (const [url, headers] of [
      [`/v1/attachments/${other}`, { ...body.headers }],
      [body.url, {}],
      [`${body.url}?junban-access=${body.headers['junban-access']}`, {}],
    ] as const)
      expect((await files.desk.raw(url, headers)).json()).toMatchObject(refused);
  });

  it('of a message is stated and shown with that message, and not with the next', async () => {
    const on = await ticketIn(files.desk, 'queued');
    const attachmentId = await files.anUpload();
    const message = { message: '画面です。', attachments: [attachmentId] };
    const { body } = await send('POST', `/v1/tickets/${on.ticketId}/messages`, message, hanako);
    await send('POST', `/v1/tickets/${on.ticketId}/messages`, { message: '以上です。' }, hanako);
    const stated = (await files.desk.published(on.ticketId)).slice(-2);
    expect(stated[0]).toMatchObject({
      type: 'junban.message.added.v1',
      data: { messageId: body.messageId, content: { attachments: [{ attachmentId }] } },
    });
    expect(stated[1]!.data.content).toEqual({ body: '以上です。' });
    const { messages } = await files.desk.view(on.ticketId);
    expect(messages.map(({ attachments }) => attachments?.length)).toEqual([undefined, 1, undefined]);
  });

  it('of a follow-up stands on the new turn alone, without those of the first message', async () => {
    const on = await ticketIn(files.desk, 'answered', aProblem({ attachments: [await files.anUpload()] }));
    const attachmentId = await files.anUpload();
    const message = { message: 'まだ直りません。', attachments: [attachmentId] };
    await send('POST', `/v1/tickets/${on.ticketId}/messages`, message, hanako);
    expect((await files.desk.published(on.ticketId)).at(-1)!.data).toMatchObject({
      content: { attachments: [{ attachmentId }] },
    });
  });

  it('given as information joins the message before; sent again it changes nothing', async () => {
    const first = await files.anUpload();
    const on = await ticketIn(files.desk, 'question', aProblem({ attachments: [first] }));
    const attachmentId = await files.anUpload();
    const put = () =>
      send('PUT', `/v1/tickets/${on.ticketId}/information`, { attachments: [attachmentId] }, hanako);
    expect((await put()).status).toBe(200);
    const again = await put();
    expect([again.status, again.body.revision]).toEqual([200, 2]);
    const stated = (await files.desk.published(on.ticketId)).filter(
      ({ type }) => type === 'junban.inquiry.received.v1',
    );
    expect(stated).toHaveLength(2);
    expect(stated[1]!.data).toMatchObject({
      content: { attachments: [{ attachmentId: first }, { attachmentId }] },
    });
    const { messages } = await files.desk.view(on.ticketId);
    const shown = messages.filter(({ from }) => from === 'customer').map(({ attachments }) => attachments);
    expect(shown.map((list) => list?.map((file) => file.attachmentId))).toEqual([[first, attachmentId]]);
  });

  it('of support is shown with its reply and can be opened', async () => {
    const on = await ticketIn(files.desk, 'in-progress');
    const attachmentId = randomUUID();
    const { store } = files.attachments;
    await store.put({ side: 'support', attachmentId }, png, 'image/png');
    const answer = replied(on, 'answered', { messageId: randomUUID(), body: 'ご覧ください。' });
    const file = { attachmentId, name: 'support-1.png', type: 'image/png', size: png.length };
    const content = { body: 'ご覧ください。', attachments: [{ ...file, sha256: 'a'.repeat(64) }] };
    await files.desk.others.state('assignment', {
      ...answer,
      data: { ...answer.data, content },
    } as typeof answer);
    const view = await files.desk.until(on.ticketId, 'answered');
    const reply = view.messages.find(({ from }) => from === 'support');
    expect(reply).toMatchObject({ attachments: [file] });
    const path = `/v1/tickets/${on.ticketId}/attachments/${attachmentId}/access`;
    const { body } = await send('POST', path, undefined, hanako);
    expect((await files.desk.raw(body.url, { ...body.headers })).rawPayload).toEqual(png);
  });
});
