import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isAttachmentId, type ListedPage, type Listing } from './attachment-store.js';

const orNone = (error: NodeJS.ErrnoException): string[] => {
  if (error.code !== 'ENOENT') throw error;
  return [];
};

const namesIn = async (directory: string): Promise<string[]> =>
  (await readdir(directory).catch(orNone)).sort();

const storedAt = async (path: string): Promise<number | undefined> =>
  (await stat(path).catch(() => undefined))?.mtimeMs;

/** The objects under a directory of shards in rising order; what else lies there is none. */
export async function listDirectory(
  directory: string,
  { olderThan, after = '', limit }: Omit<Listing, 'side'>,
): Promise<ListedPage> {
  const attachmentIds: string[] = [];
  for (const shard of await namesIn(directory)) {
    if (shard < after.slice(0, 2)) continue;
    const ids = (await namesIn(join(directory, shard))).filter(isAttachmentId);
    for (const id of ids.filter((name) => name > after)) {
      if (attachmentIds.length === limit) return { attachmentIds, next: attachmentIds.at(-1)! };
      const at = await storedAt(join(directory, shard, id));
      if (at !== undefined && at < olderThan.getTime()) attachmentIds.push(id);
    }
  }
  return { attachmentIds };
}
