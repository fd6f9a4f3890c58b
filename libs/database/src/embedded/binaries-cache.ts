import { randomUUID } from 'node:crypto';
import { chmod, cp, lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/**
 * As root only: a copy of the programs where every user may pass. The package itself may lie in a
 * 0700 home, which the user who runs PostgreSQL cannot enter. The copy is made once for each version.
 */
export async function cachedBinaries(
  native: string,
  version: string,
  root = '/var/cache/junban',
): Promise<string> {
  const copy = join(root, `embedded-postgres-${version}`);
  try {
    if (await mkdir(root, { recursive: true })) await chmod(root, 0o755);
    await refuseForeign(root);
    if (!(await exists(copy))) await makeCopy(native, root, copy);
    await refuseForeign(copy);
    return copy;
  } catch (error) {
    if (error instanceof EmbeddedPostgresError) throw error;
    throw new EmbeddedPostgresError(
      `PostgreSQL's programs cannot be copied to ${root} (${(error as Error).message}): ` +
        'make room there, move the installation to where every user may enter, or set DATABASE_URL.',
      { cause: error },
    );
  }
}

async function makeCopy(native: string, root: string, copy: string): Promise<void> {
  const unfinished = join(root, `unfinished-${randomUUID()}`);
  try {
    await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
    await openToAll(unfinished);
    await rename(unfinished, copy);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another desk may have been faster.
    if (!(await exists(copy))) throw error;
  }
}

/** Whatever root's umask was when the package was installed, everybody may read and run the copy. */
async function openToAll(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(path, 0o755);
    if (entry.isFile()) await chmod(path, (await lstat(path)).mode & 0o100 ? 0o755 : 0o644);
  }
}

/** Programs that another user could have put there must not be run. */
async function refuseForeign(path: string): Promise<void> {
  const found = await lstat(path);
  if (found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0) return;
  throw new EmbeddedPostgresError(
    `${path} is not a directory that only root can write: remove it, or set DATABASE_URL.`,
  );
}

const exists = (path: string) =>
  lstat(path).then(
    () => true,
    () => false,
  );
