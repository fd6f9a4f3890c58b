import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPicture, faultOf, openFilesDesk } from '../testing/files-desk.js';
import { aFeedback } from '../testing/inquiries.js';

let files: Awaited<ReturnType<typeof openFilesDesk>>;
let png: Buffer;
beforeAll(async () => {
  files = await openFilesDesk();
  png = await aPicture();
});
afterAll(() => files.close());

const send = (...request: Parameters<typeof files.desk.send>) => files.desk.send(...request);
const hanako = { as: 'hanako' };

describe('an upload', () => {
  it('is answered with what it is, and is nobody’s to see before it is used', async () => {
    const { status, body } = await files.upload(png, '../画面 1.jpeg');
    expect(status).toBe(201);
    expect(body).toEqual({
      attachmentId: expect.any(String),
      type: 'image/png',
      name: '画面 1.png',
      size: expect.any(Number),
    });
    expect(await files.rowsOf(body.attachmentId)).toEqual([
      { state: 'unused', uploader: 'user:hanako', messageId: null },
    ]);
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'file-empty'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'text-is-code'],
    ['a program', Buffer.from('7f454c46020101000000', 'hex'), 'file-type-refused'],
  ])('is refused with the reason and leaves nothing: %s', async (_what, bytes, code) => {
    const before = await files.desk.server.db.query('SELECT 1 FROM attachments');
    expect(await files.upload(bytes)).toMatchObject(faultOf('file', code));
    expect(await files.desk.server.db.query('SELECT 1 FROM attachments')).toEqual(before);
  });

  it('is refused in the language that is asked for', async () => {
    const { body } = await files.upload(Buffer.alloc(0), 'x', {
      ...hanako,
      headers: { 'accept-language': 'en' },
    });
    expect(body.errors[0]).toMatchObject({ message: 'The file is empty.' });
  });

  it('sent twice with one Idempotency-Key, also at once, is one; another file under it is refused', async () => {
    const sent = { as: 'hanako', key: randomUUID() };
    const twins = await Promise.all([files.upload(png, 'a.png', sent), files.upload(png, 'a.png', sent)]);
    const later = await files.upload(png, 'a.png', sent);
    expect(twins.map(({ body }) => body)).toEqual([later.body, later.body]);
    expect(later.status).toBe(201);
    expect(await files.upload(Buffer.from('text'), 'a.txt', sent)).toMatchObject({
      status: 422,
      body: { type: 'urn:junban:problem:idempotency-key-reused' },
    });
    const usable = await files.desk.server.db.query(
      `SELECT 1 FROM attachments WHERE name = 'a.png' AND state = 'unused'`,
    );
    expect(usable).toHaveLength(1);
  });

  it('is refused without end when too many wait unused', async () => {
    const answers = [];
    for (let n = 0; n < 21; n += 1)
      answers.push(await files.upload(Buffer.from(`${n}`), 'n.txt', { as: 'yuki' }));
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(20).fill(201), 429]);
    expect(answers.at(-1)!.body.type).toBe('urn:junban:problem:too-many-uploads');
  });
});

describe('a guest', () => {
  const inquiry = (attachments: string[]) =>
    aFeedback({ language: 'en', topic: 'sign-in', registeredEmail: 'g@example.com', attachments });
  const withToken = (token?: string) => ({ headers: { 'junban-upload-token': token ?? '' } });

  it('uploads with a token of the first upload, and opens what is on the ticket with that ticket’s token', async () => {
    const first = (await files.upload(png, 'a.png', {})).body;
    const second = (await files.upload(png, 'b.png', withToken(first.uploadToken))).body;
    expect(second.uploadToken).toBe(first.uploadToken);
    const ids = [first.attachmentId, second.attachmentId];
    const { status, body } = await send('POST', '/v1/tickets', inquiry(ids), withToken(first.uploadToken));
    expect(status).toBe(201);
    const path = `/v1/tickets/${body.ticketId}/attachments/${ids[1]}/access`;
    expect(await send('POST', path)).toMatchObject({ status: 404 });
    expect(await send('POST', path, undefined, { as: body.accessToken })).toMatchObject({ status: 200 });
    const stored = await files.desk.server.db.query(
      `SELECT 1 FROM idempotency, attachments WHERE answer::text LIKE $1 OR attachments::text LIKE $1`,
      [`%${first.uploadToken}%`],
    );
    expect(stored).toEqual([]);
  });

  it('gets the same token for the same upload under one Idempotency-Key', async () => {
    const sent = { key: randomUUID() };
    const first = await files.upload(png, 'a.png', sent);
    expect((await files.upload(png, 'a.png', sent)).body).toEqual(first.body);
  });

  it('without the token, with another guest’s, or with a wrong one uses nothing', async () => {
    const { attachmentId, uploadToken } = (await files.upload(png, 'a.png', {})).body;
    const other = (await files.upload(png, 'a.png', {})).body;
    const ticket = (options: object) => send('POST', '/v1/tickets', inquiry([attachmentId]), options);
    expect(await ticket({})).toMatchObject(faultOf('Junban-Upload-Token', 'required'));
    expect(await ticket(withToken(other.uploadToken))).toMatchObject(
      faultOf('attachments[0]', 'attachment-unknown'),
    );
    const [version, series] = uploadToken!.split('.');
    const proofOfOther = other.uploadToken!.split('.')[2];
    for (const forged of [`${uploadToken}x`, `${version}.${series}.${proofOfOther}`])
      expect(await ticket(withToken(forged))).toMatchObject(
        faultOf('Junban-Upload-Token', 'upload-token-invalid'),
      );
    const signedIn = aFeedback({ attachments: [attachmentId] });
    expect(await send('POST', '/v1/tickets', signedIn, hanako)).toMatchObject(
      faultOf('attachments[0]', 'attachment-unknown'),
    );
    expect(await ticket({ as: uploadToken })).toMatchObject({ status: 401 });
  });
});
