import type { Held } from './customers.js';
import type { Watched } from './watched.js';

/** As much of a program's description of itself as is read. */
export interface OpenApi {
  paths: Record<string, Record<string, unknown>>;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** What anybody but agents and operators may reach. */
const isForCustomers = (path: string): boolean => !/^\/(agent|operations|demo)\//.test(path);

/** The routes for customers that a program's own description names, as `GET /v1/tickets/{id}`. */
export const customerRoutesOf = ({ paths }: OpenApi): string[] =>
  Object.entries(paths)
    .filter(([path]) => isForCustomers(path))
    .flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter((method) => METHODS.includes(method))
        .map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, '{id}')}`),
    );

const UNKNOWN = '00000000-0000-4000-8000-000000000000';

/** Asks each route as a customer, with and without sense, in both languages. */
export const walk = async (
  customers: Watched,
  routes: readonly string[],
  held: readonly Held[],
): Promise<void> => {
  for (const route of routes) {
    const [method, template] = route.split(' ') as [string, string];
    const hasBody = method === 'POST' || method === 'PUT';
    for (const { ticketId, token, language } of held) {
      const path = template.replaceAll('{id}', ticketId);
      await customers.ask(method, path, { token, language, ...(hasBody && { body: { assignee: 'me' } }) });
    }
    const [{ token }] = held as [Held];
    await customers.ask(method, template.replaceAll('{id}', UNKNOWN), { token, language: 'ja' });
    await customers.ask(method, template.replaceAll('{id}', 'nonsense'), {
      token: 'nonsense',
      language: 'en',
    });
    await customers.ask(method, template.replaceAll('{id}', UNKNOWN), { language: 'ja' });
  }
};
