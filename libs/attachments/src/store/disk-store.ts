import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { listDirectory } from './list-directory.js';
import {
  type AttachmentStore,
  idOf,
  type ListedPage,
  type Listing,
  type ObjectKey,
} from './attachment-store.js';

const PARTS = 'parts';
/** What a kill left half-written is older than any write. */
const PART_IS_LEFT_AFTER = 24 * 60 * 60 * 1000;

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

const syncDirectory = async (path: string): Promise<void> => {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
};

/** Attachments as files of one directory, for a desk on one machine. Readable for their owner only. */
export class DiskStore implements AttachmentStore {
  constructor(private readonly root: string) {}

  /** With a directory that can be used, rid of what a kill left. Throws the file system's error where it cannot. */
  static async open(root: string): Promise<DiskStore> {
    const store = new DiskStore(root);
    await store.removeParts(await store.makeParts());
    return store;
  }

  async put(key: ObjectKey, bytes: Buffer): Promise<void> {
    const path = this.pathOf(key);
    const part = join(await this.makeParts(), randomUUID());
    try {
      const file = await open(part, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await rename(part, path);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
    await this.syncUpFrom(dirname(path));
  }

  async get(key: ObjectKey): Promise<Readable | undefined> {
    try {
      return (await open(this.pathOf(key), 'r')).createReadStream();
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async delete(key: ObjectKey): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  list({ side, ...listing }: Listing): Promise<ListedPage> {
    return listDirectory(join(this.root, side), listing);
  }

  private async makeParts(): Promise<string> {
    const parts = join(this.root, PARTS);
    await mkdir(parts, { recursive: true, mode: 0o700 });
    await access(parts, constants.W_OK);
    return parts;
  }

  /** Sharded by the first two letters, so that no directory grows without end. */
  private pathOf(key: ObjectKey): string {
    const id = idOf(key);
    return join(this.root, key.side, id.slice(0, 2), id);
  }

  /** A new name survives a crash when each directory on the way to it has been written. */
  private async syncUpFrom(shard: string): Promise<void> {
    for (const directory of [shard, dirname(shard), this.root]) await syncDirectory(directory);
  }

  private async removeParts(parts: string): Promise<void> {
    for (const name of await readdir(parts)) {
      const part = join(parts, name);
      const made = await stat(part).catch(() => undefined);
      if (made && made.mtimeMs < Date.now() - PART_IS_LEFT_AFTER) await rm(part, { force: true });
    }
  }
}
