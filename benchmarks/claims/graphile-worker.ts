import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeWorkerUtils } from 'graphile-worker';
import pg from 'pg';
import type { Contender } from './contender.js';

const TASK = 'claims';
const AT_A_TIME = 5_000;
const POOL = 10;

/** What its workers call for their next job; the package has no other way to fetch one without completing it. */
interface Internals {
  batchGetJobs: (...args: unknown[]) => Promise<unknown[]>;
  processSharedOptions(options: object): unknown;
  makeEnhancedWithPgClient(withPgClient: unknown): unknown;
  makeWithPgClientFromPool(pool: pg.Pool): unknown;
}

const internals = async (): Promise<Internals> => {
  const root = dirname(createRequire(import.meta.url).resolve('graphile-worker'));
  const load = (file: string) => import(pathToFileURL(join(root, file)).href) as Promise<Partial<Internals>>;
  const modules = await Promise.all(['sql/getJobs.js', 'lib.js', 'helpers.js'].map(load));
  return Object.assign({}, ...modules) as Internals;
};

/** graphile-worker: each worker gets one job at a time, without a local queue, which would fetch for nobody yet. */
export const openGraphileWorker = async (
  url: string,
  waiting: number,
  inquiry: object,
): Promise<Contender> => {
  const pool = new pg.Pool({ connectionString: url, max: POOL });
  // The server may be gone before the last connection is closed.
  pool.on('error', () => undefined);
  const utils = await makeWorkerUtils({ pgPool: pool });
  await utils.migrate();
  for (let sent = 0; sent < waiting; sent += AT_A_TIME)
    await utils.addJobs(
      Array.from({ length: Math.min(AT_A_TIME, waiting - sent) }, () => ({
        identifier: TASK,
        payload: inquiry,
      })),
    );
  const { batchGetJobs, ...worker } = await internals();
  const options = worker.processSharedOptions({ pgPool: pool });
  const client = worker.makeEnhancedWithPgClient(worker.makeWithPgClientFromPool(pool));
  const tasks = { [TASK]: () => undefined };
  return {
    claim: async (worker) => {
      const jobs = await batchGetJobs(options, client, tasks, `worker-${worker}`, null, 1);
      if (jobs.length !== 1) throw new Error('graphile-worker gave nothing.');
    },
    letGo: () => Promise.resolve(),
    close: async () => {
      await utils.release();
      await pool.end();
    },
  };
};
