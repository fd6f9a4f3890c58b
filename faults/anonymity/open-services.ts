import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recordsOf } from '../reading/read-log.js';
import { openWorld } from '../world/world.js';
import type { ObservedDesk } from './observed-desk.js';
import type { Place } from './traces.js';

/** The four services as processes on a Kafka. */
export const openObservedServices = async (
  directory: string,
  extra: NodeJS.ProcessEnv,
): Promise<ObservedDesk> => {
  const world = await openWorld({ directory, extra, brokers: 1, onEnd: () => undefined });
  const { url, admin, issuer, kafka, replicas } = world;
  const logs = join(directory, 'logs');
  const logOf = async (where: string, path: string): Promise<Place> => ({
    where,
    text: await readFile(path, 'utf8'),
  });
  return {
    url,
    programs: replicas.map((replica) => replica.url),
    admin,
    token: (person) => issuer.issue(person),
    logs: async () => [
      ...(await Promise.all((await readdir(logs)).map((name) => logOf(`log ${name}`, join(logs, name))))),
      await logOf('log of PostgreSQL', join(directory, 'data', 'postgres.log')),
    ],
    records: async () => {
      const places: Place[] = [];
      await recordsOf(kafka.brokers, ({ topic, message: { key, value, headers } }) => {
        const parts = [key, value, ...Object.entries(headers ?? {}).flat()];
        places.push({
          where: `record of ${topic}`,
          text: parts.map((part) => String(part ?? '')).join('\n'),
        });
      });
      return places;
    },
    close: () => world.close(),
  };
};
