import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { type DeskSettings, spawnDesk } from './process.js';
import { temporaryDirectory } from './temporary-directory.js';

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

/** {@link runToItsEnd} of a built program with a data directory of its own; `told` is all that it said and complained of. */
export const runAlone = async (
  program: string,
  ...args: string[]
): Promise<{ code: number | null; told: string }> => {
  const { path: dataDir, remove } = await temporaryDirectory();
  const { code, said, complained } = await runToItsEnd({ program, args, dataDir });
  await remove();
  return { code, told: said + complained };
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
