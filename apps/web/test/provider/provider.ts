import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openIdHandler } from '../../../../tools/openid/handler.js';
import { PEOPLE } from './people.js';

export const RESOURCE = 'https://desk.example';
export const CLIENT = 'junban-pages';

/** A real OpenID provider on this machine, for pages that are still to be started. */
export const openProvider = async () => {
  const moods = { tokenSeconds: 3600, givesRefreshTokens: true, isAway: false };
  let answer: RequestListener | undefined;
  const server = createServer((request, response) => {
    if (moods.isAway) request.destroy();
    else answer!(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    moods,
    /** Knows the pages from now on. */
    serve: async (pages: string) => {
      answer = await openIdHandler(url, { pages, client: CLIENT, resource: RESOURCE, people: PEOPLE, moods });
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
