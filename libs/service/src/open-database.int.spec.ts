import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import { type Database, provisionServices, SimulatedClock } from '#database';
import { StartupError } from '#platform';
import { freshDatabase } from '#testing';
import { openServiceDatabase } from './open-database.js';
import { readServiceEnv } from './service-env.js';

const SUNDAY = DateTime.fromISO('2026-11-22T15:00:00+09:00');

let server: Awaited<ReturnType<typeof freshDatabase>>;
let urls: Record<string, string>;
const opened: Database[] = [];

const open = async (url: string, JUNBAN_SIMULATED_CLOCK: string) => {
  const env = readServiceEnv(
    {
      DATABASE_URL: url,
      KAFKA_BROKERS: 'kafka:9092',
      OIDC_ISSUER: 'https://issuer.example',
      OIDC_AUDIENCE: 'junban',
      JUNBAN_SIMULATED_CLOCK,
    },
    {},
  );
  const database = await openServiceDatabase('intake', [], env);
  opened.push(database);
  return database;
};

const secondsAfter = (start: DateTime, now: DateTime) => now.diff(start).as('seconds');

beforeAll(async () => {
  server = await freshDatabase();
  urls = (await provisionServices(server.url, ['intake'])).services;
});

afterAll(async () => {
  for (const database of opened) await database.close();
  await server?.drop();
});

describe("a service's business time", () => {
  it('is that of the database unless a simulated clock is asked for', async () => {
    const database = await open(urls['intake']!, 'false');
    expect(database.schema).toBe('intake');
    expect(Math.abs(secondsAfter(DateTime.now(), await database.businessNow()))).toBeLessThan(60);
  });

  it('needs a simulated clock that is there, or the right to make one', async () => {
    const refused = open(urls['intake']!, 'true');
    await expect(refused).rejects.toThrow(StartupError);
    await expect(refused).rejects.toThrow('start one service once as the database');
  });

  it('follows the simulated clock that another one has made', async () => {
    const clock = await SimulatedClock.create(await open(server.url, 'true'));
    await clock.set(SUNDAY, { onlyForward: false });
    const now = await (await open(urls['intake']!, 'true')).businessNow();
    expect(secondsAfter(SUNDAY, now)).toBeGreaterThanOrEqual(0);
    expect(secondsAfter(SUNDAY, now)).toBeLessThan(60);
  });
});
