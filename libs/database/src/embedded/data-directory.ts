import { randomBytes, randomUUID } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

/** What lies in a desk's data directory. */
export interface DataDirectory {
  readonly path: string;
  /** PostgreSQL's own directory; missing until it has been made completely. */
  readonly cluster: string;
  /** What PostgreSQL says since its last start. */
  readonly log: string;
  /** Superuser's password, in a file that only its owner can read. */
  readonly password: string;
}

/** Make the directory, for its owner alone. Throws the file system's own error. */
export function makeDataDirectory(dataDir: string): string {
  const path = resolve(dataDir);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  // Unlike mkdir's, this mode is not subject to the umask, and it corrects a directory that was there.
  if ((statSync(path).mode & 0o777) !== 0o700) chmodSync(path, 0o700);
  return path;
}

/** Read or make what a cluster needs. Only while the directory is locked. */
export function openDataDirectory(path: string): DataDirectory {
  for (const entry of readdirSync(path)) {
    // A start that was killed half-way left it; what can still not be removed is tried again next time.
    if (entry.startsWith(unfinished)) rmSync(join(path, entry), { recursive: true, force: true });
  }
  return {
    path,
    cluster: join(path, 'cluster'),
    log: join(path, 'postgres.log'),
    password: readOrMakePassword(path),
  };
}

/** A fresh name for a directory that is not a cluster yet. */
export const unfinishedDirectory = (data: DataDirectory) => join(data.path, unfinished + randomUUID());

const unfinished = 'unfinished-';

function readOrMakePassword(path: string): string {
  const file = join(path, 'postgres.password');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const password = randomBytes(24).toString('base64url');
  const half = join(path, `${unfinished}${randomUUID()}.password`);
  writeFileSync(half, password, { mode: 0o600, flush: true });
  renameSync(half, file);
  return password;
}
