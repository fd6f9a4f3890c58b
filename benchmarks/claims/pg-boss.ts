import { PgBoss } from 'pg-boss';
import type { Contender } from './contender.js';

const QUEUE = 'claims';
const AT_A_TIME = 5_000;
const POOL = 10;

/** pg-boss: each worker fetches one job at a time, as its own workers do. */
export const openPgBoss = async (url: string, waiting: number, inquiry: object): Promise<Contender> => {
  const boss = new PgBoss({ connectionString: url, max: POOL, supervise: false, schedule: false });
  // The server may be gone before the last connection is closed.
  boss.on('error', () => undefined);
  await boss.start();
  await boss.createQueue(QUEUE);
  for (let sent = 0; sent < waiting; sent += AT_A_TIME)
    await boss.insert(
      QUEUE,
      Array.from({ length: Math.min(AT_A_TIME, waiting - sent) }, () => ({ data: inquiry })),
    );
  return {
    claim: async () => {
      const jobs = await boss.fetch(QUEUE);
      if (jobs.length !== 1) throw new Error('pg-boss gave nothing.');
    },
    letGo: () => Promise.resolve(),
    close: () => boss.stop({ graceful: false }),
  };
};
