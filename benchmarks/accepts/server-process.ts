import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import autocannon from 'autocannon';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { INQUIRY } from '../inquiry.js';
import type { ServerSettings } from './server.js';

const CONNECTIONS = 64;

/** A server of this benchmark in a process of its own. */
export interface ServerProcess {
  url: string;
  stop: () => Promise<void>;
}

/** A customer's token, and the settings of servers that take it. */
export const access = async () => {
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

export const startServer = async (settings: ServerSettings): Promise<ServerProcess> => {
  const child: ChildProcess = fork(new URL('./server.js', import.meta.url), [JSON.stringify(settings)]);
  const [url] = (await once(child, 'message')) as [string];
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
};

/** Durable accepts a second over 64 connections. */
export const acceptsPerSecond = async (url: string, token: string, seconds: number): Promise<number> => {
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
