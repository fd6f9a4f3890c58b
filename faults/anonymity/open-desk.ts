import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Database } from '#database';
import type { DemoPerson } from '../../apps/desk/src/demo/issuer.js';
import { whenReady } from '../../libs/testing/src/desk/process.js';
import type { ObservedDesk } from './observed-desk.js';

const PROGRAM = fileURLToPath(new URL('../../apps/desk/src/main.js', import.meta.url));

/** Where the desk's own PostgreSQL is, as its files tell those who may read them. */
const adminUrlOf = async (dataDir: string): Promise<string> => {
  const password = (await readFile(join(dataDir, 'postgres.password'), 'utf8')).trim();
  const postmaster = await readFile(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8');
  const port = postmaster.split('\n')[3];
  return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
};

/** The four services in one process, as `npm start` has them. */
export const openObservedDesk = async (
  directory: string,
  at: string,
  extra: NodeJS.ProcessEnv,
): Promise<ObservedDesk> => {
  const dataDir = join(directory, 'data');
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', PROGRAM, '--at', at], {
    env: { PATH, HOME, TMPDIR, ...extra, JUNBAN_DATA_DIR: dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const desk = await whenReady(child);
  const { url } = desk;
  // Nobody has written anything yet; the example that it greets with is one of the day's inquiries.
  const greeted = desk.output().length;
  const admin = await Database.open({
    ...{ url: await adminUrlOf(dataDir), schema: 'public', migrations: [], name: 'observer', poolSize: 1 },
  });
  return {
    url,
    programs: [url],
    admin,
    token: async (person: DemoPerson) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`${url}/demo/tokens`, {
        method: 'POST',
        headers,
        body: JSON.stringify(person),
      });
      return ((await answer.json()) as { token: string }).token;
    },
    logs: async () => [
      { where: 'log of the desk', text: desk.output().slice(greeted) },
      { where: 'log of PostgreSQL', text: await readFile(join(dataDir, 'postgres.log'), 'utf8') },
    ],
    records: () => Promise.resolve([]),
    close: async () => {
      await admin.close();
      await desk.end('SIGINT');
    },
  };
};
