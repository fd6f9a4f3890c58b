import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { DataDirectoryInUse, EmbeddedPostgresError, noSpace } from './embedded-postgres-error.js';

/**
 * At most one desk on a data directory. The lock is the operating system's own on a file, which SQLite takes
 * and which goes with the process, also by SIGKILL: there is nothing stale to judge.
 */
export function lockDataDirectory(dataDir: string): { release(): void } {
  let file: DatabaseSync | undefined;
  try {
    file = new DatabaseSync(join(dataDir, 'desk.lock'), { timeout: dyingMillis });
    file.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    file?.close();
    throw refusal(error, dataDir);
  }
  const lock = file;
  return { release: () => lock.isOpen && lock.close() };
}

// A desk that has just been killed may take a moment to go.
const dyingMillis = 1000;

// SQLite's result codes.
const busy = 5;
const full = 13;

function refusal(error: unknown, dataDir: string): Error {
  const { errcode, message } = error as { errcode?: number; message: string };
  if (errcode === busy)
    return new DataDirectoryInUse(
      `Another desk is running on the data directory ${dataDir}: stop it, or set JUNBAN_DATA_DIR to another directory.`,
    );
  if (errcode === full) return noSpace(dataDir, error);
  return new EmbeddedPostgresError(
    `The data directory ${dataDir} cannot be locked (${message}): ` +
      'make it writable for this user, or set JUNBAN_DATA_DIR to another directory.',
    { cause: error },
  );
}
