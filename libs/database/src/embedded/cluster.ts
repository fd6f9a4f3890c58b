import { spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { unfinishedDirectory, type DataDirectory } from './data-directory.js';
import { handTo } from './directory-handle.js';
import { EmbeddedPostgresError, noSpace, saysNoSpace } from './embedded-postgres-error.js';
import type { OsUser } from './os-user.js';

/** Who owns the cluster; undefined while there is none. */
export function clusterOwner(data: DataDirectory): { uid: number; gid: number } | undefined {
  return statSync(data.cluster, { throwIfNoEntry: false });
}

/** Refuse a cluster of another PostgreSQL than the one embedded. */
export function checkVersion(data: DataDirectory, embedded: string): void {
  const found = readFileSync(join(data.cluster, 'PG_VERSION'), 'utf8').trim();
  if (found === embedded) return;
  throw new EmbeddedPostgresError(
    `${data.path} holds data of PostgreSQL ${found}, and this is PostgreSQL ${embedded}: ` +
      'move it with pg_dump of the older release, or set JUNBAN_DATA_DIR to a new directory.',
  );
}

/** How to make a cluster; without `sync` a power cut may spoil it, which only tests can bear. */
export interface ClusterOptions {
  initdb: string;
  user: OsUser;
  sync: boolean;
}

/**
 * Make a new cluster. It gets its name only when it is complete, so that a start killed half-way leaves
 * nothing that looks like one.
 */
export function makeCluster(data: DataDirectory, options: ClusterOptions): void {
  const { user } = options;
  const workshop = unfinishedDirectory(data);
  const passwordFile = join(workshop, 'password');
  mkdirSync(workshop, { mode: 0o700 });
  mkdirSync(join(workshop, 'cluster'), { mode: 0o700 });
  writeFileSync(passwordFile, `${data.password}\n`, { mode: 0o600 });
  if (user)
    for (const path of [passwordFile, join(workshop, 'cluster'), workshop])
      chownSync(path, user.uid, user.gid);
  try {
    runInitdb(data, options, workshop);
    renameSync(join(workshop, 'cluster'), data.cluster);
    syncDirectory(data.path);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

function runInitdb(data: DataDirectory, { initdb, user, sync }: ClusterOptions, workshop: string): void {
  const handle = handTo(user, workshop);
  const args = ['--encoding=UTF8', '--locale=C', '--username=postgres', '--auth=scram-sha-256'];
  if (!sync) args.push('--no-sync');
  try {
    const run = spawnSync(
      initdb,
      [...args, `--pwfile=${handle.path}/password`, '-D', `${handle.path}/cluster`],
      {
        ...user,
        cwd: '/',
        encoding: 'utf8',
        env: cleanEnvironment(),
        stdio: ['ignore', 'pipe', 'pipe', ...handle.stdio],
      },
    );
    if (run.status !== 0) throw initdbError(run.error?.message ?? run.stderr, data);
  } finally {
    handle.close();
  }
}

function initdbError(text: string, data: DataDirectory): EmbeddedPostgresError {
  if (saysNoSpace(text)) return noSpace(data.path);
  const reason = text.trim().split('\n')[0];
  return new EmbeddedPostgresError(
    `PostgreSQL could not make its files in ${data.path} (${reason}): ` +
      'remove the cause, set JUNBAN_DATA_DIR to another directory, or set DATABASE_URL.',
  );
}

/** Settings of the person's own PostgreSQL (PGDATA, PGPORT …) and language must not reach the embedded one. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

function syncDirectory(path: string): void {
  const descriptor = openSync(path, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
