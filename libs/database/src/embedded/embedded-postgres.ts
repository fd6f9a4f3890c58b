import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { findBinaries } from './binaries.js';
import { checkVersion, clusterOwner, makeCluster } from './cluster.js';
import { makeDataDirectory, openDataDirectory } from './data-directory.js';
import { lockDataDirectory } from './desk-lock.js';
import { dataDirectoryError } from './embedded-postgres-error.js';
import { endLeftBehind } from './left-behind.js';
import { postgresUser } from './os-user.js';
import { isAlive, waitUntil } from './process-facts.js';
import { startServer } from './start-server.js';

const embeddedVersion = '18';

export interface EmbeddedPostgresOptions {
  /** Where everything is kept; made if missing, for its owner alone. */
  dataDir: string;
  /** Port on 127.0.0.1; 0 or none: any free one. */
  port?: number;
  /** Told what is worth a line, such as the end of a server left behind. */
  log?: (line: string) => void;
  /** More settings of PostgreSQL, by name, e.g. `{fsync: 'off'}` for tests. */
  settings?: Record<string, string>;
}

/** A running PostgreSQL of our own. */
export interface EmbeddedPostgres {
  /** postgres:// address of the superuser. A secret: never to be logged. */
  readonly adminUrl: string;
  readonly port: number;
  /** Resolves when the server has gone, for whatever reason. */
  readonly ended: Promise<void>;
  /** End it cleanly and free the data directory. A second call does nothing. */
  stop(): Promise<void>;
}

/**
 * Start PostgreSQL on a data directory that nobody else uses, and heal first what a killed desk left there.
 * Throws EmbeddedPostgresError, whose message is one sentence with the remedy.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const say = options.log ?? (() => undefined);
  let lock: ReturnType<typeof lockDataDirectory> | undefined;
  try {
    const path = makeDataDirectory(options.dataDir);
    lock = lockDataDirectory(path);
    const data = openDataDirectory(path);
    const user = postgresUser(clusterOwner(data));
    const { postgres, initdb } = await findBinaries(user);
    if (clusterOwner(data)) await endLeftBehind(data, say);
    else makeCluster(data, { initdb, user, sync: options.settings?.['fsync'] !== 'off' });
    checkVersion(data, embeddedVersion);
    const { server, port } = await startServer(data, { ...options, postgres, user });
    return running(server, port, data.password, lock);
  } catch (error) {
    lock?.release();
    throw dataDirectoryError(error, options.dataDir);
  }
}

function running(
  server: ChildProcess,
  port: number,
  password: string,
  lock: { release(): void },
): EmbeddedPostgres {
  const ended = once(server, 'exit').then(() => undefined);
  // A process that ends without stop() takes the server along, as far as it still can.
  const takeAlong = () => server.kill('SIGINT');
  process.once('exit', takeAlong);
  server.unref();
  return {
    adminUrl: `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`,
    port,
    ended,
    stop: async () => {
      process.removeListener('exit', takeAlong);
      server.ref();
      for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
        if (server.exitCode !== null || server.signalCode !== null) break;
        server.kill(signal);
        if (await waitUntil(() => !isAlive(server.pid ?? 0), 15_000)) break;
      }
      await ended;
      lock.release();
    },
  };
}
