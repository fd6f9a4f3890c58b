import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import Provider from 'oidc-provider';
import { configurationOf, type Moods } from './configuration.js';
import { whoPage } from './people.js';

/** A real OpenID provider on this machine, for pages that are still to be started. */
export const openProvider = async () => {
  const moods = { tokenSeconds: 3600, givesRefreshTokens: true, isAway: false };
  let provider: Provider | undefined;
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (moods.isAway) request.destroy();
    else if (request.url!.startsWith('/interaction/')) await askWho(provider!, request, response);
    else provider!.callback()(request, response);
  };
  const server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    moods,
    /** Knows the pages from now on. */
    serve: async (pages: string) => {
      provider = new Provider(url, await configurationOf(pages, moods satisfies Moods, () => provider!));
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};

const askWho = async (provider: Provider, request: IncomingMessage, response: ServerResponse) => {
  if (request.method === 'GET') {
    const { uid } = await provider.interactionDetails(request, response);
    response.setHeader('content-type', 'text/html; charset=utf-8').end(whoPage(uid));
    return;
  }
  const who = new URLSearchParams(await text(request)).get('who');
  const refusal = { error: 'access_denied', error_description: 'Cancelled' };
  await provider.interactionFinished(request, response, who ? { login: { accountId: who } } : refusal);
};
