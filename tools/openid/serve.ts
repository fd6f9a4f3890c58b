import { once } from 'node:events';
import { createServer } from 'node:http';
import { envVar } from '../../libs/platform/src/env/entry.js';
import { readEnv } from '../../libs/platform/src/env/read-env.js';
import { openIdHandler } from './handler.js';
import { PEOPLE } from './people.js';

export const openIdEnv = {
  PORT: envVar.wholeNumber({ min: 0, max: 65_535, default: 3000 }),
  HOST: envVar.text({ default: '127.0.0.1' }),
  /** Its own name; it answers below that path. */
  OIDC_ISSUER: envVar.url(),
  OIDC_AUDIENCE: envVar.url(),
  OIDC_CLIENT_ID: envVar.text({ default: 'junban' }),
};

const HEALTH = /^\/health\/(live|ready)$/;

/** Serves the demonstration's OpenID provider, for pages at its own origin, until a signal ends it. */
export const serveOpenId = async (source: NodeJS.ProcessEnv): Promise<void> => {
  const env = readEnv(source, openIdEnv);
  const answer = await openIdHandler(env.OIDC_ISSUER, {
    pages: new URL(env.OIDC_ISSUER).origin,
    client: env.OIDC_CLIENT_ID,
    resource: env.OIDC_AUDIENCE,
    people: PEOPLE,
    moods: { tokenSeconds: 3600, givesRefreshTokens: true },
  });
  const server = createServer((request, response) => {
    if (HEALTH.test(request.url ?? '')) response.end('ok');
    else void answer(request, response);
  });
  server.listen(env.PORT, env.HOST);
  await once(server, 'listening');
  console.log(`A demonstration's OpenID provider, where whoever comes may be anybody: ${env.OIDC_ISSUER}`);
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  server.close();
  server.closeAllConnections();
};
