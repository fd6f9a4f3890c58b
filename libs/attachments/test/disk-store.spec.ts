import { randomUUID } from 'node:crypto';
import { readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryDirectory } from '#testing';
import { DiskStore } from '../src/index.js';
import { testStore } from './store-contract.js';

let directory: Awaited<ReturnType<typeof temporaryDirectory>>;
beforeAll(async () => {
  directory = await temporaryDirectory();
});
afterAll(() => directory.remove());

testStore('a directory', () => DiskStore.open(directory.path));

describe('a directory of attachments', () => {
  it('is for its owner alone, in shards', async () => {
    const root = join(directory.path, 'mine');
    const attachmentId = randomUUID();
    await (await DiskStore.open(root)).put({ side: 'customer', attachmentId }, Buffer.from('x'));
    const shard = join(root, 'customer', attachmentId.slice(0, 2));
    expect((await stat(join(shard, attachmentId))).mode & 0o777).toBe(0o600);
    expect((await stat(shard)).mode & 0o777).toBe(0o700);
    expect(await readdir(join(root, 'parts'))).toEqual([]);
  });

  it('forgets at its opening what a kill left half-written long ago, and nothing newer', async () => {
    const root = join(directory.path, 'killed');
    await DiskStore.open(root);
    const parts = join(root, 'parts');
    await writeFile(join(parts, 'old'), 'half');
    await writeFile(join(parts, 'new'), 'half');
    const yesterday = Date.now() / 1000 - 25 * 3600;
    await utimes(join(parts, 'old'), yesterday, yesterday);
    await DiskStore.open(root);
    expect(await readdir(parts)).toEqual(['new']);
  });
});
