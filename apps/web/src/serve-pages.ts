import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { StartupError } from '#platform';
import { contentSecurityPolicy } from './content-security-policy.js';
import type { PageSettings } from './page-settings.js';
import { isServedFile, PAGES } from './pages.js';

const BUILT = fileURLToPath(new URL('../../../web/', import.meta.url));

const NONCE = /__NONCE__/g;
const SETTINGS = /(<script type="application\/json" id="settings"[^>]*>)\s*\{\}/;

const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const ASSET = /<(?:script|link) [^>]*(?:src|href)="(\/assets\/[^"]+)"/g;

/** What a page begins with, as a header: browsers, and caches on the way, need not read the HTML to ask for it. */
const linksTo = (html: string): string =>
  [...html.matchAll(ASSET)]
    .map(([, path = '']) =>
      path.endsWith('.css')
        ? `<${path}>; rel=preload; as=style; crossorigin`
        : `<${path}>; rel=modulepreload`,
    )
    .join(', ');

const readPage = async (directory: string, file: string): Promise<string> => {
  try {
    return await readFile(`${directory}/${file}`, 'utf8');
  } catch (error) {
    throw new StartupError(
      `The pages are not built (${file} is missing in ${directory}): run "npm run build".`,
      {
        cause: error,
      },
    );
  }
};

/** Serves help center, support page, agent console and operations beside the services' own paths. */
export const servePages = async (
  fastify: FastifyInstance,
  settings: PageSettings,
  directory = BUILT,
): Promise<void> => {
  await fastify.register(fastifyStatic, {
    ...{ root: directory, wildcard: false, index: false, preCompressed: true },
    globIgnore: ['**/*.html'],
    allowedPath: isServedFile,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Files in assets/ have a hash of their content in their names.
      const isHashed = path.includes('/assets/');
      void reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      void reply.header(
        'cross-origin-resource-policy',
        path.includes('support.js') ? 'cross-origin' : 'same-origin',
      );
    },
  });
  for (const page of PAGES) {
    const html = (await readPage(directory, page.file)).replace(
      SETTINGS,
      (_, tag: string) => tag + inScript(settings),
    );
    const links = linksTo(html);
    const mayBeFramed = 'mayBeFramed' in page;
    const show = (_request: FastifyRequest, reply: FastifyReply) => {
      const nonce = randomBytes(16).toString('base64url');
      return reply
        .header('content-security-policy', contentSecurityPolicy(settings, { nonce, mayBeFramed }))
        .header('link', links)
        .type('text/html; charset=utf-8')
        .send(html.replace(NONCE, nonce));
    };
    fastify.get(page.at, show);
    if ('deeper' in page)
      fastify.get(`${page.at}/*`, (request, reply) =>
        page.deeper.test(request.url) ? show(request, reply) : reply.callNotFound(),
      );
  }
};
