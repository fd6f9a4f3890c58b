import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { type DeskSettings, spawnDesk } from './process.js';

/** A program that is expected to end by itself: what it said, and its exit code. */
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

/** Whether a process of this id runs. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};
