import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What PostgreSQL writes of itself to postmaster.pid; its lines 1, 4 and 8. */
export interface PostmasterFile {
  pid: number;
  port?: number;
  ready: boolean;
}

/** Undefined when there is none, or it is not complete yet. */
export function readPostmasterFile(cluster: string): PostmasterFile | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]) || undefined, ready: lines[7]?.trim() === 'ready' };
}

/**
 * A stale file may name a process that is another program by now; PostgreSQL would refuse to start because of it.
 * It takes its parent, Node, for no rival, so the file is made to name that. It is not removed: PostgreSQL
 * still checks by the rest of it that no process of the dead one uses the shared memory.
 */
export function nameParentInPostmasterFile(cluster: string): void {
  const file = join(cluster, 'postmaster.pid');
  const [, ...rest] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, [process.pid, ...rest].join('\n'));
}
