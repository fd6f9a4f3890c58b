import { startEmbeddedPostgres } from '#database';
import { median } from '../median.js';
import { access, acceptsPerSecond, startServer } from './server-process.js';

const SECONDS = 6;
const ROUNDS = 3;
const WAYS = ['plain', 'intake'] as const;
type Way = (typeof WAYS)[number];

/** Durable accepts a second of both ways, measured in turns on one PostgreSQL, medians of the rounds. */
export const measureAccepts = async (dataDir: string): Promise<Record<Way, number>> => {
  const server = await startEmbeddedPostgres({ dataDir });
  const { token, settings } = await access();
  const rates: Record<Way, number[]> = { plain: [], intake: [] };
  const servers = {
    plain: await startServer({ way: 'plain', url: server.adminUrl, ...settings }),
    intake: await startServer({ way: 'intake', url: server.adminUrl, ...settings }),
  };
  for (const way of WAYS) await acceptsPerSecond(servers[way].url, token, 2);
  for (let round = 0; round < ROUNDS; round++)
    for (const way of WAYS) rates[way].push(await acceptsPerSecond(servers[way].url, token, SECONDS));
  for (const { stop } of Object.values(servers)) await stop();
  await server.stop();
  return { plain: median(rates.plain), intake: median(rates.intake) };
};
