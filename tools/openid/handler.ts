import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import Provider from 'oidc-provider';
import { configurationOf, type ProviderSettings } from './configuration.js';
import { whoPage } from './who-page.js';

type Mounted = IncomingMessage & { originalUrl?: string };

/**
 * Answers as the OpenID provider of that name, below the path of its URL. It signs in whoever says who they are: for
 * demonstrations and tests.
 */
export const openIdHandler = async (issuer: string, settings: ProviderSettings): Promise<RequestListener> => {
  const mount = new URL(issuer).pathname.replace(/\/$/, '');
  const interactions = `${mount}/interaction/`;
  const provider: Provider = new Provider(
    issuer,
    await configurationOf(settings, {
      interactionAt: (uid) => interactions + uid,
      provider: () => provider,
    }),
  );
  const protocol = provider.callback();
  const askWho = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method === 'GET') {
      const { uid } = await provider.interactionDetails(request, response);
      const page = whoPage(interactions + uid, settings.people);
      response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
      return;
    }
    const who = new URLSearchParams(await text(request)).get('who');
    const refusal = { error: 'access_denied', error_description: 'Cancelled' };
    const result = who && settings.people[who] ? { login: { accountId: who } } : refusal;
    await provider.interactionFinished(request, response, result);
  };
  return (request: Mounted, response) => {
    const { url = '/' } = request;
    if (url.startsWith(interactions))
      // A question that is over, or was never asked.
      askWho(request, response).catch(() => response.writeHead(400).end('Sign in again.'));
    else if (!url.startsWith(`${mount}/`)) response.writeHead(404).end();
    else {
      request.originalUrl = url;
      request.url = url.slice(mount.length);
      protocol(request, response);
    }
  };
};
