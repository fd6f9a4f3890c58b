import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Database } from '#database';
import type { DemoPerson } from '../../apps/desk/src/demo/issuer.js';
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
  let said = '';
  const ended = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /ready at (http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then(() => reject(new Error(`The desk ended before it listened:\n${said}`)));
  });
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
      { where: 'log of the desk', text: said },
      { where: 'log of PostgreSQL', text: await readFile(join(dataDir, 'postgres.log'), 'utf8') },
    ],
    records: () => Promise.resolve([]),
    close: async () => {
      await admin.close();
      child.kill('SIGINT');
      await ended;
    },
  };
};
