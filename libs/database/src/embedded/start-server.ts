import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataDirectory } from './data-directory.js';
import { EmbeddedPostgresError, noSpace, saysNoSpace } from './embedded-postgres-error.js';
import { findFreePort } from './free-port.js';
import type { OsUser } from './os-user.js';
import { launch } from './server-process.js';

/** For so long the remains of a PostgreSQL that was killed may keep a new one from starting. */
const patienceMillis = 15_000;

/** Start PostgreSQL on the port given or on a free one, and give the remains of a killed one time to go. */
export async function startServer(
  data: DataDirectory,
  options: { postgres: string; user: OsUser; port?: number; settings?: Record<string, string> },
): Promise<{ server: ChildProcess; port: number }> {
  const end = performance.now() + patienceMillis;
  for (;;) {
    const port = options.port || (await findFreePort());
    const outcome = await launch(data, { ...options, port });
    if ('server' in outcome) return { server: outcome.server, port };
    const portTaken = outcome.refusal.includes('Address already in use');
    const remains = /shared memory block .* is still in use|"postmaster.pid" already exists/.test(
      outcome.refusal,
    );
    const mayPass = (portTaken && !options.port) || remains;
    if (!mayPass || performance.now() > end) throw refusalError(outcome.refusal, portTaken, port, data);
    await sleep(200);
  }
}

function refusalError(
  refusal: string,
  portTaken: boolean,
  port: number,
  data: DataDirectory,
): EmbeddedPostgresError {
  if (portTaken)
    return new EmbeddedPostgresError(
      `Port ${port} of 127.0.0.1 is taken by another program: stop it, or choose another port for PostgreSQL.`,
    );
  if (saysNoSpace(refusal)) return noSpace(data.path);
  return new EmbeddedPostgresError(
    `PostgreSQL did not start on ${data.path}: remove the cause, which it names in ${data.log}, and start again.`,
    { cause: new Error(refusal) },
  );
}
