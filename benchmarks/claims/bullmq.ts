import { Queue, Worker } from 'bullmq';
import { type Contender, WORKERS } from './contender.js';

const QUEUE = 'claims';
const AT_A_TIME = 5_000;
/** Longer than the benchmark: a lock is renewed by whoever works, and nobody does. */
const LOCK_MILLIS = 3_600_000;

/** BullMQ: a worker with so many slots, each of which asks for its next job by a token of its own. */
export const openBullMq = async (port: number, waiting: number, inquiry: object): Promise<Contender> => {
  const connection = { host: '127.0.0.1', port };
  const queue = new Queue(QUEUE, { connection });
  for (let sent = 0; sent < waiting; sent += AT_A_TIME)
    await queue.addBulk(
      Array.from({ length: Math.min(AT_A_TIME, waiting - sent) }, () => ({ name: QUEUE, data: inquiry })),
    );
  const worker = new Worker(QUEUE, null, {
    ...{ connection, concurrency: WORKERS, lockDuration: LOCK_MILLIS, skipStalledCheck: true },
  });
  await worker.waitUntilReady();
  return {
    claim: async (slot) => {
      if (!(await worker.getNextJob(`slot-${slot}`, { block: false })))
        throw new Error('BullMQ gave nothing.');
    },
    letGo: () => Promise.resolve(),
    close: async () => {
      await worker.close(true);
      await queue.close();
    },
  };
};
