import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import autocannon from 'autocannon';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { startEmbeddedPostgres } from '#database';
import { INQUIRY } from '../inquiry.js';
import { median } from '../median.js';
import type { ServerSettings } from './server.js';

const CONNECTIONS = 64;
const SECONDS = 6;
const ROUNDS = 3;
const WAYS = ['plain', 'intake'] as const;
type Way = (typeof WAYS)[number];

const access = async () => {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA');
  const issuer = 'urn:junban:bench';
  const audience = 'junban';
  const token = await new SignJWT({ roles: ['customer'], plan: 'paid', email: 'bench@example.com' })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setSubject('bench')
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(privateKey);
  const keys = { keys: [{ ...(await exportJWK(publicKey)), alg: 'EdDSA' }] };
  return { token, settings: { issuer, audience, keys } };
};

const startServer = async (settings: ServerSettings): Promise<{ child: ChildProcess; url: string }> => {
  const child = fork(new URL('./server.js', import.meta.url), [JSON.stringify(settings)]);
  const [url] = (await once(child, 'message')) as [string];
  return { child, url };
};

const acceptsPerSecond = async (url: string, token: string, seconds: number): Promise<number> => {
  const result = await autocannon({
    url: `${url}/v1/tickets`,
    connections: CONNECTIONS,
    duration: seconds,
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(INQUIRY),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} answers were no success and ${result.errors} requests failed`);
  return result['2xx'] / result.duration;
};

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
  for (const { child } of Object.values(servers)) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  await server.stop();
  return { plain: median(rates.plain), intake: median(rates.intake) };
};
