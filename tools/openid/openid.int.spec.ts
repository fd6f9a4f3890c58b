import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createTokenVerifier } from '#platform';
import { openIdHandler } from './handler.js';
import { PEOPLE } from './people.js';
import { signIn } from './sign-in.js';

const RESOURCE = 'http://desk.example';

let server: Server;
let pages: string;
let issuer: string;

beforeAll(async () => {
  // What it advises operators of a real one.
  for (const method of ['info', 'warn'] as const) jest.spyOn(console, method).mockReturnValue();
  server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  pages = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  issuer = `${pages}/openid`;
  const answer = await openIdHandler(issuer, {
    ...{ pages, client: 'junban', resource: RESOURCE, people: PEOPLE },
    moods: { tokenSeconds: 3600, givesRefreshTokens: true },
  });
  server.on('request', (request, response) => void answer(request, response));
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const tokenOf = (who: string) => signIn({ issuer, pages, client: 'junban', resource: RESOURCE }, who);

describe("the demonstration's OpenID provider, below a path", () => {
  it.each([
    ['hanako', { subject: 'hanako', roles: ['customer'], plan: 'paid', email: 'hanako@example.com' }],
    ['agent-1', { subject: 'agent-1', roles: ['agent'], plan: 'free' }],
    ['operator-1', { subject: 'operator-1', roles: ['operator'] }],
  ])('signs %s in, and services read who that is from the token', async (who, principal) => {
    const verifier = createTokenVerifier({ issuer, audience: RESOURCE });
    expect(await verifier.verify(await tokenOf(who))).toMatchObject(principal);
  });

  it('knows nobody else', async () => {
    await expect(tokenOf('somebody')).rejects.toThrow('access_denied');
  });

  it.each(['/', '/openidx/auth', '/openid/interaction/over'])('has nothing at %s', async (path) => {
    expect((await fetch(pages + path)).status).toBeGreaterThanOrEqual(400);
  });
});
