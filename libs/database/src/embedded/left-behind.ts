import { statSync } from 'node:fs';
import type { DataDirectory } from './data-directory.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { nameParentInPostmasterFile, readPostmasterFile } from './postmaster-file.js';
import { commandLine, isAlive, waitUntil } from './process-facts.js';

/**
 * The name PostgreSQL bears on its command line. It is made of the directory's inode, so that
 * a copied data directory, whose postmaster.pid names the original's process, is told from the original.
 */
export function clusterName(cluster: string): string {
  const { dev, ino } = statSync(cluster);
  return `junban-${dev}-${ino}`;
}

/**
 * End the PostgreSQL that a killed desk left behind on this directory: fast, then at once.
 * A process that merely bears the number of the stale file is left alone. Only while the directory is locked.
 */
export async function endLeftBehind(data: DataDirectory, say: (line: string) => void): Promise<void> {
  const pid = readPostmasterFile(data.cluster)?.pid;
  if (!pid || !isAlive(pid)) return;
  const isOurs = () => commandLine(pid)?.includes(clusterName(data.cluster)) ?? false;
  if (!isOurs()) return nameParentInPostmasterFile(data.cluster);
  say(`a PostgreSQL left behind (process ${pid}) is being ended`);
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    send(pid, signal, data);
    if (await waitUntil(() => !isAlive(pid) || !isOurs(), 10_000)) return;
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL (process ${pid}) still runs on ${data.path} and cannot be ended: end it, then start again.`,
  );
}

function send(pid: number, signal: NodeJS.Signals, data: DataDirectory): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return;
    throw new EmbeddedPostgresError(
      `PostgreSQL (process ${pid}) of another user runs on ${data.path}: end it, then start again.`,
      { cause: error },
    );
  }
}
