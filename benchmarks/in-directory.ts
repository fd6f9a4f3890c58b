import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Measures with a directory of its own, which is gone afterwards. */
export const inDirectory = async <R>(measure: (path: string) => Promise<R>): Promise<R> => {
  const path = await mkdtemp(join(tmpdir(), 'junban-bench-'));
  try {
    return await measure(path);
  } finally {
    await rm(path, { recursive: true, force: true });
  }
};
