import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { cleanEnvironment } from './cluster.js';
import type { DataDirectory } from './data-directory.js';
import { handTo } from './directory-handle.js';
import { clusterName } from './left-behind.js';
import type { OsUser } from './os-user.js';
import { readPostmasterFile } from './postmaster-file.js';
import { waitUntil } from './process-facts.js';

/** A small desk that must not lose anything. */
const deskSettings: Record<string, string> = {
  fsync: 'on',
  synchronous_commit: 'on',
  max_connections: '100',
  shared_buffers: '64MB',
  // Errors of statements quote values, which may be a customer's; the application tells of them without.
  log_min_messages: 'log',
  log_timezone: 'UTC',
  timezone: 'UTC',
};

/** Start PostgreSQL on its cluster; resolves when it takes connections, or with what it said when it did not. */
export async function launch(
  data: DataDirectory,
  options: { postgres: string; user: OsUser; port: number; settings?: Record<string, string> },
): Promise<{ server: ChildProcess } | { refusal: string }> {
  const server = spawnServer(data, options);
  let ended: string | undefined;
  server.once('error', (error) => (ended ??= error.message));
  server.once('exit', (code, signal) => (ended ??= `it ended with ${signal ?? code}`));
  const isReady = () => {
    const file = readPostmasterFile(data.cluster);
    return file?.pid === server.pid && file?.ready === true;
  };
  // Recovery after a crash takes as long as it takes.
  await waitUntil(() => ended !== undefined || isReady(), 10 * 60_000);
  if (ended === undefined && isReady()) return { server };
  server.kill('SIGQUIT');
  return { refusal: `${ended ?? 'it did not become ready'}; ${logOf(data)}` };
}

function spawnServer(
  data: DataDirectory,
  {
    postgres,
    user,
    port,
    settings,
  }: { postgres: string; user: OsUser; port: number; settings?: Record<string, string> },
): ChildProcess {
  const handle = handTo(user, data.cluster);
  // A file, not a pipe to Node: PostgreSQL outlives a killed Node.
  const log = openSync(data.log, 'w', 0o600);
  const all = {
    ...deskSettings,
    ...settings,
    cluster_name: clusterName(data.cluster),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  try {
    return spawn(postgres, ['-D', handle.path, '-p', String(port), ...flags], {
      ...user,
      cwd: '/',
      env: cleanEnvironment(),
      // Its own process group: Ctrl-C reaches Node alone, which ends PostgreSQL when all is done.
      detached: true,
      stdio: ['ignore', log, log, ...handle.stdio],
    });
  } finally {
    handle.close();
    closeSync(log);
  }
}

/** The last lines that PostgreSQL wrote. */
function logOf(data: DataDirectory): string {
  return readFileSync(data.log, 'utf8').trim().split('\n').slice(-6).join('\n');
}
