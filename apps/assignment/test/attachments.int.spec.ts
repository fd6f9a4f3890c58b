import { createHash, randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { type AttachmentDto, type AttachmentPorts, AttachmentSweeper, type GrantedDto } from '#attachments';
import { type Attachment, publishErrors } from '#contracts';
import { temporaryDirectory, testAttachments } from '#testing';
import { erased, messageAdded, received } from '../src/testing/facts.js';
import { Hand } from '../src/testing/hand.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';

let desk: TestDesk;
let hand: Hand;
let attachments: AttachmentPorts;
let picture: Buffer;
let remove: () => Promise<void>;
beforeAll(async () => {
  const directory = await temporaryDirectory();
  remove = directory.remove;
  attachments = testAttachments(directory.path);
  desk = await openDesk({ attachments });
  hand = new Hand(desk);
  const red = sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } });
  picture = await red
    .jpeg()
    .withExif({ IFD0: { Artist: 'Aoi Kisaragi' } })
    .toBuffer();
});
afterAll(async () => {
  await desk.close();
  await remove();
});

const client = (name = 'a') => desk.client(`agent-${name}`);
const upload = (bytes = picture, name = 'Aoi Kisaragi.jpg', agent = 'a', key?: string) =>
  client(agent).upload<AttachmentDto>('/agent/v1/attachments', bytes, name, { key });
const grant = (ticketId: string, attachmentId: string) =>
  client().post<GrantedDto>(`/agent/v1/tickets/${ticketId}/attachments/${attachmentId}/access`);
const published = (turn: number) =>
  desk.db.query<Parameters<typeof publishErrors>[0]>(
    `SELECT type, ticket_id AS "ticketId", turn::int, time, data FROM outbox WHERE turn = $1 ORDER BY sequence`,
    [turn],
  );

/** A file of the customer's, as intake states it and has stored it. */
const fromCustomer = async (name: string): Promise<Attachment> => {
  const bytes = Buffer.from(name);
  const attachmentId = randomUUID();
  await attachments.store.put({ side: 'customer', attachmentId }, bytes, 'text/plain');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { attachmentId, name, type: 'text/plain', size: bytes.length, sha256 };
};

describe('what a customer attached', () => {
  it('is shown with the message that it came with, also when it was added later, and can be opened', async () => {
    const [first, added, later] = [
      await fromCustomer('one.txt'),
      await fromCustomer('two.txt'),
      await fromCustomer('three.txt'),
    ];
    const ticket = await hand.give(desk.agent('a'));
    const { turn, ticketId } = ticket;
    const inquiry = (revision: number, files: Attachment[]) => {
      const event = received(turn, { revision });
      const { messageId } = received(turn).data;
      const content = { ...event.data.content!, attachments: files };
      return { ...event, data: { ...event.data, messageId, content } };
    };
    const message = messageAdded(turn, 4);
    await desk.others.state(inquiry(2, [first]), inquiry(3, [first, added]), {
      ...message,
      data: { ...message.data, content: { body: 'More.', attachments: [later] } },
    });
    const { body } = await desk.agent('a').ticket(ticketId);
    expect(body.messages.map((said) => said.attachments)).toEqual([
      [first, added].map(({ sha256: _, ...shown }) => shown),
      [later].map(({ sha256: _, ...shown }) => shown),
    ]);
    const access = await grant(ticketId, later.attachmentId);
    const file = await client().raw(access.body.url, { ...access.body.headers });
    expect([file.statusCode, file.body]).toEqual([200, 'three.txt']);
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="three.txt"/);
    expect((await desk.client().raw(access.body.url)).statusCode).toBe(403);
    expect((await desk.agent('a').answer({ ...ticket, revision: 4 })).status).toBe(200);
  });

  it('is seen by nobody any more once the ticket is erased, and is left for intake to remove', async () => {
    const file = await fromCustomer('secret.txt');
    const { turn, ticketId } = await hand.give(desk.agent('a'));
    const message = messageAdded(turn, 2);
    const content = { body: 'See.', attachments: [file] };
    await desk.others.state({ ...message, data: { ...message.data, content } });
    const access = await grant(ticketId, file.attachmentId);
    await desk.others.state(erased(turn));
    expect((await client().raw(access.body.url, { ...access.body.headers })).statusCode).toBe(404);
    expect(await grant(ticketId, file.attachmentId)).toMatchObject({ status: 404 });
    expect(await desk.db.query('SELECT 1 FROM attachments WHERE ticket_id = $1', [ticketId])).toEqual([]);
    await desk.app.get(AttachmentSweeper).sweep();
    const key = { side: 'customer' as const, attachmentId: file.attachmentId };
    const kept = await attachments.store.get(key);
    expect(kept && (await text(kept))).toBe('secret.txt');
  });
});

describe("an agent's picture", () => {
  it('is made anew, under a name that tells nothing, and goes with the reply', async () => {
    const agent = desk.agent('a');
    const ticket = await hand.give(agent);
    const [one, two] = [await upload(), await upload(picture, '../support.png')];
    expect(one).toMatchObject({ status: 201, body: { name: 'support.jpg', type: 'image/jpeg' } });
    expect(Object.keys(one.body).sort()).toEqual(['attachmentId', 'name', 'size', 'type']);
    const ids = [one.body.attachmentId, two.body.attachmentId];
    expect((await agent.answer(ticket, { attachments: ids })).status).toBe(200);

    const replied = (await published(ticket.turn)).at(-1)!;
    expect(publishErrors(replied)).toEqual([]);
    const stated = (replied.data as { content: { attachments: Attachment[] } }).content.attachments;
    expect(stated.map(({ name }) => name)).toEqual(['support-1.jpg', 'support-2.jpg']);
    const { body } = await agent.ticket(ticket.ticketId);
    expect(body.messages.at(-1)).toMatchObject({
      from: 'support',
      attachments: [{ name: 'support-1.jpg' }, {}],
    });

    const access = await grant(ticket.ticketId, ids[0]!);
    const { rawPayload } = await client().raw(access.body.url, { ...access.body.headers });
    expect(createHash('sha256').update(rawPayload).digest('hex')).toBe(stated[0]!.sha256);
    expect(rawPayload.toString('latin1')).not.toContain('Kisaragi');
    const rows = await desk.db.query('SELECT uploader FROM attachments WHERE ticket_id = $1', [
      ticket.ticketId,
    ]);
    expect(rows).toEqual([{ uploader: null }, { uploader: null }]);
  });

  it('is all that an agent may send', async () => {
    for (const bytes of [Buffer.from('a text'), Buffer.from('%PDF-1.7\n%%EOF')])
      expect(await upload(bytes, 'x.png')).toMatchObject({
        status: 400,
        body: { errors: [{ field: 'file', code: 'images-only' }] },
      });
  });

  it('sent again under one Idempotency-Key is the same', async () => {
    const first = await upload(picture, 'x.jpg', 'a', 'upload-1');
    expect(await upload(picture, 'x.jpg', 'a', 'upload-1')).toEqual(first);
  });

  it('of another agent, or on another reply, is refused, and the turn stays in hand', async () => {
    const agent = desk.agent('a');
    const first = await hand.give(agent);
    const own = (await upload()).body.attachmentId;
    const theirs = (await upload(picture, 'x.jpg', 'b')).body.attachmentId;
    const refused = (field: string, code: string) => ({ status: 400, body: { errors: [{ field, code }] } });
    expect(await agent.answer(first, { attachments: [own, theirs] })).toMatchObject(
      refused('attachments[1]', 'attachment-unknown'),
    );
    expect((await agent.ticket(first.ticketId)).body.status).toBe('in-progress');
    expect((await agent.answer(first, { attachments: [own] })).status).toBe(200);
    const second = await hand.give(agent);
    expect(await agent.answer(second, { attachments: [own] })).toMatchObject(
      refused('attachments[0]', 'attachment-used'),
    );
    expect((await agent.answer(second)).status).toBe(200);
  });

  it('of a reply sent twice under one key goes once', async () => {
    const agent = desk.agent('a');
    const ticket = await hand.give(agent);
    const over = { attachments: [(await upload()).body.attachmentId] };
    const [one, other] = await Promise.all([
      agent.answer(ticket, over, 'reply-1'),
      agent.answer(ticket, over, 'reply-1'),
    ]);
    expect([one.status, other]).toEqual([200, one]);
  });

  it('goes from the store when its ticket is erased', async () => {
    const agent = desk.agent('a');
    const ticket = await hand.give(agent);
    const attachmentId = (await upload()).body.attachmentId;
    await agent.answer(ticket, { attachments: [attachmentId] });
    await desk.others.state(erased(ticket.turn));
    await desk.app.get(AttachmentSweeper).sweep();
    expect(await attachments.store.get({ side: 'support', attachmentId })).toBeUndefined();
    expect(await desk.db.query('SELECT 1 FROM attachments WHERE attachment_id = $1', [attachmentId])).toEqual(
      [],
    );
  });
});
