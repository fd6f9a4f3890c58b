import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger } from '#platform';
import { temporaryDirectory } from '#testing';
import { createPagesApp } from '../src/pages-app.js';
import type { PageSettings } from '../src/page-settings.js';

const SCRIPT = 'console.log("a page")';
const html = (page: string) =>
  `<title>${page}</title><meta nonce="__NONCE__"><script type="application/json" id="settings">\n {}\n</script>
  <script type="module" crossorigin src="/assets/page-1a2b.js" nonce="__NONCE__"></script>
  <link rel="stylesheet" crossorigin href="/assets/page-3c4d.css" nonce="__NONCE__"><link rel="icon" href="/favicon.svg">`;

const FILES: Record<string, string | Buffer> = {
  ...Object.fromEntries(
    ['index', 'support', 'agent', 'operations', 'sign-in'].map((page) => [`${page}.html`, html(page)]),
  ),
  'assets/page-1a2b.js': SCRIPT,
  'assets/page-1a2b.js.br': brotliCompressSync(SCRIPT),
  'assets/page-1a2b.js.gz': gzipSync(SCRIPT),
  'support.js': SCRIPT,
  'favicon.svg': '<svg/>',
  'notes.txt': 'nobody’s',
};

const SETTINGS: PageSettings = {
  signIn: {
    kind: 'openid',
    issuer: 'https://id.example/tenant',
    clientId: 'junban',
    scope: 'openid',
    parameters: { resource: "</script><script>alert('$&')" },
    origins: ['https://tokens.example'],
  },
  supportOrigins: ['https://help.example.com'],
};

describe('the web server of the pages', () => {
  let app: NestFastifyApplication;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    const directory = await temporaryDirectory();
    remove = directory.remove;
    const web = join(directory.path, 'web');
    await mkdir(web);
    await writeFile(join(directory.path, 'secret.js'), 'secret');
    for (const [name, content] of Object.entries(FILES)) {
      await mkdir(dirname(join(web, name)), { recursive: true });
      await writeFile(join(web, name), content);
    }
    app = await createPagesApp(SETTINGS, createLogger({ name: 'web', level: 'silent' }), web);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(async () => {
    await app.close();
    await remove();
  });

  const ask = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' | 'POST' = 'GET') =>
    app.inject({ url, method, headers });
  const policyOf = (answer: { headers: Record<string, unknown> }) =>
    Object.fromEntries(
      String(answer.headers['content-security-policy'])
        .split('; ')
        .map((rule) => [rule.split(' ')[0], rule]),
    );

  it.each([
    ['/', 'index'],
    ['/support', 'support'],
    ['/sign-in?code=1', 'sign-in'],
    ['/agent', 'agent'],
    ['/agent/anything/below', 'agent'],
    ['/operations/calendar', 'operations'],
  ])('%s shows the page %s, which nobody keeps', async (url, page) => {
    const answer = await ask(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain(`<title>${page}</title>`);
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });

  it('puts the settings into the page, where they cannot become code', async () => {
    const { body } = await ask('/');
    const [, text] = /id="settings">(.*?)<\/script>/s.exec(body)!;
    expect(JSON.parse(text!)).toEqual(SETTINGS);
  });

  it('says ahead of the HTML what a page begins with', async () => {
    expect((await ask('/support')).headers['link']).toBe(
      '</assets/page-1a2b.js>; rel=modulepreload, </assets/page-3c4d.css>; rel=preload; as=style; crossorigin',
    );
  });

  it('names another nonce in each answer', async () => {
    const [one, two] = await Promise.all([ask('/'), ask('/')]);
    const [, nonce] = /'nonce-([\w-]+)'/.exec(policyOf(one)['style-src'])!;
    expect(one.body).toContain(`nonce="${nonce}"`);
    expect(two.body).not.toContain(nonce);
    expect(one.body).not.toContain('__NONCE__');
  });

  it('lets pages call the provider, and other sites frame the support page alone', async () => {
    const policy = policyOf(await ask('/support'));
    expect(policy['connect-src']).toBe("connect-src 'self' https://id.example https://tokens.example");
    expect(policy['frame-ancestors']).toBe("frame-ancestors 'self' https://help.example.com");
    for (const url of ['/', '/agent', '/operations', '/sign-in'])
      expect(policyOf(await ask(url))['frame-ancestors']).toBe("frame-ancestors 'none'");
  });

  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', undefined],
  ])('sends a file as %s, for good, since its name has a hash', async (accepted, encoding) => {
    const answer = await ask('/assets/page-1a2b.js', { 'accept-encoding': accepted });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'same-origin',
    });
    if (encoding) expect(answer.headers['vary']).toMatch(/accept-encoding/i);
  });

  it('has the widget asked for each time, by any site', async () => {
    const { headers } = await ask('/support.js');
    expect(headers).toMatchObject({
      'cache-control': 'no-cache',
      'cross-origin-resource-policy': 'cross-origin',
    });
    const again = await ask('/support.js', { 'if-none-match': String(headers['etag']) });
    expect(again.statusCode).toBe(304);
  });

  it.each(['/', '/support', '/assets/page-1a2b.js'])('answers HEAD %s without a body', async (url) => {
    const answer = await ask(url, {}, 'HEAD');
    expect([answer.statusCode, answer.body]).toEqual([200, '']);
  });

  it.each([
    '/assets/gone-9z.js',
    '/index.html',
    '/notes.txt',
    '/agent/v1/line',
    '/operations/v1/queue',
    '/elsewhere',
    '/assets/',
    '/assets/../../secret.js',
    '/assets/..%2f..%2fsecret.js',
    '/..%5csecret.js',
    '/%2e%2e/secret.js',
    '/assets/page-1a2b.js%00',
  ])('has nothing at %s, and says so as a problem', async (url) => {
    const answer = await ask(url);
    expect([400, 404]).toContain(answer.statusCode);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).not.toBe('secret');
  });

  it('is asked for its health as a service is', async () => {
    expect((await ask('/health/live')).json()).toEqual({ status: 'live' });
    expect((await ask('/health/ready')).statusCode).toBe(200);
  });

  it('says which command builds pages that are missing', async () => {
    await expect(
      createPagesApp(SETTINGS, createLogger({ name: 'web', level: 'silent' }), '/nowhere'),
    ).rejects.toThrow('run "npm run build"');
  });
});
