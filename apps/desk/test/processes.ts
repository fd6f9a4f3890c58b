import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';
import { type DeskSettings, spawnDesk } from '#testing';

/** A desk that is expected to end by itself: what it said, and its exit code. */
export const runToItsEnd = async (
  settings: DeskSettings,
): Promise<{ code: number | null; said: string; complained: string }> => {
  const child = spawnDesk(settings);
  const [said, complained, [code]] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { code, said, complained };
};

/** Process id of the PostgreSQL that holds a desk's data; undefined when there is none. */
export const postgresOf = async (dataDir: string): Promise<number | undefined> => {
  const file = await readFile(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8').catch(() => undefined);
  return file === undefined ? undefined : Number(file.split('\n')[0]);
};

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};
