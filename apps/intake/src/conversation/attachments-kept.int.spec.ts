import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AttachmentSweeper, DiskStore, type AttachmentStore } from '#attachments';
import { saveFacts } from '../store/facts.js';
import { lockTicket } from '../store/tickets.js';
import { openFilesDesk } from '../testing/files-desk.js';
import { aProblem } from '../testing/inquiries.js';

/** A disk that a test takes away for a while. */
class LosableStore implements AttachmentStore {
  isAway = false;
  disk!: DiskStore;

  private there(): DiskStore {
    if (this.isAway) throw new Error('away');
    return this.disk;
  }

  put: AttachmentStore['put'] = async (key, bytes) => this.there().put(key, bytes);
  get: AttachmentStore['get'] = async (key) => this.there().get(key);
  delete: AttachmentStore['delete'] = async (key) => this.there().delete(key);
  list: AttachmentStore['list'] = async (listing) => this.there().list(listing);
}

const store = new LosableStore();
let files: Awaited<ReturnType<typeof openFilesDesk>>;
beforeAll(async () => {
  files = await openFilesDesk({ store });
  store.disk = await DiskStore.open(files.directory);
});
afterAll(() => files.close());

const db = () => files.desk.server.db;
const anUpload = async () => (await files.upload(Buffer.from('text'), 'a.txt')).body.attachmentId;
const sweep = () => files.desk.get(AttachmentSweeper).sweep();
/** As if it had been uploaded that long ago. */
const age = (attachmentId: string, hours: number) =>
  db().query(
    `UPDATE attachments SET created_at = now() - make_interval(hours => $2) WHERE attachment_id = $1`,
    [attachmentId, hours],
  );
const stateOf = async (attachmentId: string) =>
  (
    await db().query<{ state: string }>('SELECT state FROM attachments WHERE attachment_id = $1', [
      attachmentId,
    ])
  )[0]?.state;
const isStored = async (attachmentId: string) =>
  (await readdir(join(files.directory, 'customer', attachmentId.slice(0, 2)))).includes(attachmentId);

describe('an upload that nobody uses', () => {
  it('is kept for a day, and then goes with its row', async () => {
    const attachmentId = await anUpload();
    await age(attachmentId, 23);
    await sweep();
    expect([await stateOf(attachmentId), await isStored(attachmentId)]).toEqual(['unused', true]);
    await age(attachmentId, 24);
    await sweep();
    expect([await stateOf(attachmentId), await isStored(attachmentId)]).toEqual([undefined, false]);
    const message = { ...aProblem(), attachments: [attachmentId] };
    expect(await files.desk.send('POST', '/v1/tickets', message, { as: 'hanako' })).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'attachment-unknown' }] },
    });
  });

  it('goes also when a crash came before its object, after it, or between object and row at its removal', async () => {
    const [before, after, between] = [randomUUID(), await anUpload(), await anUpload()];
    await db().query(
      `INSERT INTO attachments (attachment_id, side, state, uploader, type, name, size, sha256)
       VALUES ($1, 'customer', 'storing', 'user:hanako', 'text/plain', 'a.txt', 4, '')`,
      [before],
    );
    await db().query(`UPDATE attachments SET state = 'storing' WHERE attachment_id = $1`, [after]);
    for (const id of [before, after]) await age(id, 25);
    await db().query(`UPDATE attachments SET state = 'leaving' WHERE attachment_id = $1`, [between]);
    await store.disk.delete({ side: 'customer', attachmentId: between });
    await files.desk.restart();
    await sweep();
    for (const id of [before, after, between]) expect(await stateOf(id)).toBeUndefined();
    expect(await isStored(after)).toBe(false);
  });

  it('stays marked while the store is away, cannot be used, and goes when it is back', async () => {
    const attachmentId = await anUpload();
    await age(attachmentId, 25);
    store.isAway = true;
    await expect(sweep()).rejects.toThrow('away');
    expect(await stateOf(attachmentId)).toBe('leaving');
    store.isAway = false;
    await Promise.all([sweep(), sweep()]);
    expect(await stateOf(attachmentId)).toBeUndefined();
    expect(await isStored(attachmentId)).toBe(false);
  });
});

describe('an attachment that is used', () => {
  it('stays, however old, also over a restart', async () => {
    const attachmentId = await anUpload();
    const { ticketId } = await files.desk.ticket({ ...aProblem(), attachments: [attachmentId] });
    await age(attachmentId, 24 * 365);
    await files.desk.restart();
    await sweep();
    const path = `/v1/tickets/${ticketId}/attachments/${attachmentId}/access`;
    const { body } = await files.desk.send('POST', path, undefined, { as: 'hanako' });
    expect((await files.desk.raw(body.url, { ...body.headers })).body).toBe('text');
  });

  it('goes with the erasure of its ticket, and can be opened no more from then on', async () => {
    const attachmentId = await anUpload();
    const { ticketId } = await files.desk.ticket({ ...aProblem(), attachments: [attachmentId] });
    const path = `/v1/tickets/${ticketId}/attachments/${attachmentId}/access`;
    const { body } = await files.desk.send('POST', path, undefined, { as: 'hanako' });
    await db().transaction(async (tx) => {
      const { facts } = (await lockTicket(tx, ticketId))!;
      const now = '2026-11-24T10:30:00+09:00';
      await saveFacts(tx, [{ ...facts, erased: true }], { now, hasSpoken: false });
    });
    expect((await files.desk.raw(body.url, { ...body.headers })).statusCode).toBe(404);
    await sweep();
    expect([await stateOf(attachmentId), await isStored(attachmentId)]).toEqual([undefined, false]);
  });
});

describe('a store that is away', () => {
  it('refuses uploads with the way out, leaves nothing usable, and stops no ticket', async () => {
    store.isAway = true;
    expect(await files.upload(Buffer.from('text'), 'b.txt')).toMatchObject({
      status: 503,
      headers: { 'retry-after': '5' },
      body: { type: 'urn:junban:problem:attachments-away', remedy: expect.stringContaining('添付なし') },
    });
    expect(await db().query(`SELECT state FROM attachments WHERE name = 'b.txt'`)).toEqual([]);
    await files.desk.ticket(aProblem());
    store.isAway = false;
  });

  it('is said to be so to who opens an attachment', async () => {
    const attachmentId = await anUpload();
    const { ticketId } = await files.desk.ticket({ ...aProblem(), attachments: [attachmentId] });
    const path = `/v1/tickets/${ticketId}/attachments/${attachmentId}/access`;
    const { body } = await files.desk.send('POST', path, undefined, { as: 'hanako' });
    store.isAway = true;
    expect((await files.desk.raw(body.url, { ...body.headers })).statusCode).toBe(503);
    store.isAway = false;
  });
});

describe('objects that no row knows', () => {
  it('are kept for a month, so that a restored database can be restored again, and then go', async () => {
    const attachmentId = randomUUID();
    await store.disk.put({ side: 'customer', attachmentId }, Buffer.from('lost'));
    await files.desk.restart();
    await sweep();
    expect(await isStored(attachmentId)).toBe(true);
    const list = store.list;
    // As it will be then.
    store.list = (listing) =>
      list({ ...listing, olderThan: new Date(listing.olderThan.getTime() + 31 * 24 * 3600 * 1000) });
    const used = await anUpload();
    await files.desk.restart();
    await sweep();
    store.list = list;
    expect([await isStored(attachmentId), await isStored(used)]).toEqual([false, true]);
  });
});
