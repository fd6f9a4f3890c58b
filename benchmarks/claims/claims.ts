import { Database, startEmbeddedPostgres } from '#database';
import { INQUIRY } from '../inquiry.js';
import { median } from '../median.js';
import { openBullMq } from './bullmq.js';
import { claimsPerSecond, type Contender } from './contender.js';
import { openGraphileWorker } from './graphile-worker.js';
import { openJunban } from './junban.js';
import { openPgBoss } from './pg-boss.js';
import { startRedis } from './redis-server.js';

/** Jobs that wait when the first is claimed. */
export const WAITING = 20_000;
/** A line of a quiet day, and one of a very long one. */
const SHORT = 1_000;
export const LONG = 1_000_000;
const ROUNDS = 5;
const SLICES = 10;

/** Claims a second, by contender; nothing for one that could not be had. */
export interface Claims {
  junban: number;
  'over HTTP': number;
  'pg-boss': number;
  'graphile-worker': number;
  BullMQ?: number;
  /** Why BullMQ could not be had. */
  without?: string;
}

/** Lets contenders take turns, and gives the median of each. */
const compare = async (
  contenders: Record<string, Contender>,
  rounds: number,
  slices: number,
): Promise<Record<string, number>> => {
  const rates: Record<string, number[]> = {};
  for (const contender of Object.values(contenders)) await claimsPerSecond(contender, 1);
  for (let round = 0; round < rounds; round += 1)
    for (const [name, contender] of Object.entries(contenders))
      (rates[name] ??= []).push(await claimsPerSecond(contender, slices));
  return Object.fromEntries(Object.entries(rates).map(([name, all]) => [name, median(all)]));
};

const onPostgres = async <R>(
  dataDir: string,
  measure: (newDatabase: (name: string) => Promise<string>) => Promise<R>,
): Promise<R> => {
  const server = await startEmbeddedPostgres({ dataDir });
  const admin = await Database.open({
    ...{ url: server.adminUrl, schema: 'public', migrations: [], name: 'bench', poolSize: 1 },
  });
  try {
    return await measure(async (name) => {
      await admin.query(`CREATE DATABASE ${name}`);
      const url = new URL(server.adminUrl);
      url.pathname = `/${name}`;
      return url.href;
    });
  } finally {
    await admin.close();
    await server.stop();
  }
};

const closeAll = async (contenders: Record<string, Contender>): Promise<void> => {
  for (const contender of Object.values(contenders)) await contender.close();
};

/** BullMQ leaves the choice of its Redis client to whoever installs it. */
const bullMqOrReason = (port: number): Promise<Contender | string> =>
  openBullMq(port, WAITING, INQUIRY).catch((error: unknown) => {
    const { message } = error as Error;
    if (message.includes('could not load the optional')) return message.split('.')[0]!;
    throw error;
  });

/** Fifty workers claim from {@link WAITING} jobs: Junban, alone in strict order, and three well-known queues. */
export const measureClaims = (directory: string): Promise<Claims> =>
  onPostgres(directory, async (newDatabase) => {
    const redis = await startRedis(directory);
    const bull = redis && (await bullMqOrReason(redis.port));
    const contenders = {
      junban: await openJunban({ url: await newDatabase('junban'), waiting: WAITING }),
      'over HTTP': await openJunban({ url: await newDatabase('http'), waiting: WAITING, overHttp: true }),
      'pg-boss': await openPgBoss(await newDatabase('pg_boss'), WAITING, INQUIRY),
      'graphile-worker': await openGraphileWorker(await newDatabase('graphile'), WAITING, INQUIRY),
      ...(typeof bull === 'object' && { BullMQ: bull }),
    };
    try {
      const rates = (await compare(contenders, ROUNDS, SLICES)) as unknown as Claims;
      const without = redis ? bull : 'There is no redis-server on the PATH.';
      return typeof without === 'string' ? { ...rates, without } : rates;
    } finally {
      await closeAll(contenders);
      await redis?.stop();
    }
  });

/** How much longer a claim takes with {@link LONG} turns waiting than with {@link SHORT}. */
export const measureLongLine = (directory: string): Promise<number> =>
  onPostgres(directory, async (newDatabase) => {
    const contenders: Record<string, Contender> = {
      long: await openJunban({ url: await newDatabase('long'), waiting: LONG }),
      short: await openJunban({ url: await newDatabase('short'), waiting: SHORT }),
    };
    try {
      const { long, short } = await compare(contenders, ROUNDS, SLICES);
      return short! / long!;
    } finally {
      await closeAll(contenders);
    }
  });
