import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AttachmentStore, Side } from '../src/index.js';

const TYPE = 'text/plain';
const inAnHour = () => new Date(Date.now() + 3_600_000);

/** What every store of attachments keeps, whatever it is made of. */
export function testStore(name: string, open: () => Promise<AttachmentStore>): void {
  describe(`attachments kept by ${name}`, () => {
    let store: AttachmentStore;
    beforeAll(async () => {
      store = await open();
    });

    const put = async (side: Side = 'customer', bytes = Buffer.from('a file')) => {
      const key = { side, attachmentId: randomUUID() };
      await store.put(key, bytes, TYPE);
      return key;
    };
    const read = async (key: { side: Side; attachmentId: string }) => {
      const stream = await store.get(key);
      return stream && (await buffer(stream));
    };
    const listed = async (side: Side, olderThan = inAnHour()) => {
      const found: string[] = [];
      for (let after: string | undefined = ''; after !== undefined;) {
        const page = await store.list({ side, olderThan, after: after || undefined, limit: 3 });
        expect(page.attachmentIds.length).toBeLessThanOrEqual(3);
        found.push(...page.attachmentIds);
        after = page.next;
      }
      return found;
    };

    it('come out as they went in, however large', async () => {
      const bytes = Buffer.alloc(3_000_000, 'junban ');
      // Jest would compare three million bytes one by one.
      expect((await read(await put('customer', bytes)))?.equals(bytes)).toBe(true);
    });

    it('may be empty', async () => {
      expect(await read(await put('customer', Buffer.alloc(0)))).toEqual(Buffer.alloc(0));
    });

    it('are the same when they are put once more', async () => {
      const key = await put();
      await store.put(key, Buffer.from('a file'), TYPE);
      expect(String(await read(key))).toBe('a file');
    });

    it('of one side are not those of the other', async () => {
      const key = await put('customer');
      expect(await store.get({ ...key, side: 'support' })).toBeUndefined();
      await store.delete({ ...key, side: 'support' });
      expect(await read(key)).toBeDefined();
    });

    it('are not there before they are put, nor after they are deleted, once or twice', async () => {
      const key = { side: 'customer' as const, attachmentId: randomUUID() };
      expect(await store.get(key)).toBeUndefined();
      await store.put(key, Buffer.from('x'), TYPE);
      await store.delete(key);
      await store.delete(key);
      expect(await store.get(key)).toBeUndefined();
    });

    it('are all there when many are put at once', async () => {
      const keys = await Promise.all(
        Array.from({ length: 20 }, (_, n) => put('customer', Buffer.from(`${n}`))),
      );
      expect((await Promise.all(keys.map(read))).map(String)).toEqual(keys.map((_, n) => `${n}`));
    });

    it('are listed by side, page by page and each once, those that are older alone', async () => {
      const before = new Date(Date.now() - 3_600_000);
      const keys = await Promise.all(Array.from({ length: 8 }, () => put('support')));
      const found = await listed('support');
      expect(found).toEqual([...new Set(found)].sort());
      expect(found).toEqual(expect.arrayContaining(keys.map(({ attachmentId }) => attachmentId)));
      expect(await listed('support', before)).toEqual([]);
    });

    it.each(['../../etc/passwd', '..', '', 'a/b', `${randomUUID()}/..`, randomUUID().toUpperCase()])(
      'are named by ids alone: %j is none',
      async (attachmentId) => {
        const key = { side: 'customer' as const, attachmentId };
        await expect(store.put(key, Buffer.from('x'), TYPE)).rejects.toThrow(/UUID/);
        await expect(store.get(key)).rejects.toThrow(/UUID/);
        await expect(store.delete(key)).rejects.toThrow(/UUID/);
      },
    );

    it('may be left in the middle of reading', async () => {
      const key = await put('customer', Buffer.alloc(3_000_000, 1));
      (await store.get(key))!.destroy();
      expect((await read(key))?.length).toBe(3_000_000);
    });
  });
}
