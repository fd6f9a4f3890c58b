import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { setImmediate as later } from 'node:timers/promises';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { TestIssuer } from '../../test/issuer.js';
import { openSampleApp } from '../../test/sample-app.js';
import { NotReady, ReadinessRegistry } from '../health/readiness-registry.js';

const id = '1190a6b2-7c4e-7b1a-9f3e-2d5c8a1b4e6f';
let app: NestFastifyApplication;
let lines: string[];

beforeAll(async () => {
  ({ app, lines } = await openSampleApp(await TestIssuer.open()));
  await app.init();
});
afterAll(() => app.close());
beforeEach(() => lines.splice(0));

const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url, headers });
const logged = (event: string) =>
  lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter((line) => line.event === event);

async function postInParts(url: string, trace: string, agent: Agent): Promise<{ trace: string }> {
  const headers = { 'content-type': 'application/json', traceparent: `00-${trace}-b7ad6b7169203331-01` };
  const call = request(url, { method: 'POST', headers, agent });
  call.write('{"language":"en",');
  await later();
  call.end('"subject":"x"}');
  const [answer] = (await once(call, 'response')) as [IncomingMessage];
  return (await json(answer)) as { trace: string };
}

describe('what goes wrong inside', () => {
  it('is answered without internals and logged under the id that the answer names', async () => {
    const answer = await get('/v1/surprise', { 'accept-language': 'ja' });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('hunter2');
    expect(answer.json()).toMatchObject({ type: 'urn:junban:problem:internal-error', title: '内部エラー' });
    const [line] = logged('http.failed');
    expect(answer.json()).toMatchObject({ instance: `urn:uuid:${String(line?.requestId)}` });
    expect(line?.err).toMatchObject({ type: 'Error', stack: expect.stringContaining('surprise') as string });
  });

  it('is 503 with Retry-After when the database is away', async () => {
    const answer = await get('/v1/disconnected');
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('2');
  });
});

describe('the log of a request', () => {
  it('has route, status, duration and ids, and nothing that was written', async () => {
    const came = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const answer = await get(`/v1/tickets/${id}?note=private`, { traceparent: came, 'x-private': 'private' });
    const [line] = logged('http.request');
    expect(line).toMatchObject({
      method: 'GET',
      route: '/v1/tickets/:id',
      status: 200,
      ticketId: id,
      level: 'info',
    });
    expect(line).toMatchObject({ requestId: answer.headers['x-request-id'], service: 'sample' });
    expect(line?.traceId).toBe('0af7651916cd43dd8448eb211c80319c');
    expect(lines.join('')).not.toContain('private');
  });

  it('keeps its own trace while bodies come in parts on a connection that is used again', async () => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    const url = await app.getUrl();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const traces = ['a', 'b', 'c'].map((digit) => digit.repeat(32));
    const answers = await Promise.all(traces.map((trace) => postInParts(`${url}/v1/tickets`, trace, agent)));
    agent.destroy();
    expect(answers.map((answer) => answer.trace.slice(3, 35))).toEqual(traces);
  });
});

describe('health', () => {
  it('is live and ready', async () => {
    expect((await get('/health/live')).json()).toEqual({ status: 'live' });
    expect((await get('/health/ready')).json()).toEqual({ status: 'ready', checks: {} });
  });

  it('names what is not ready, without internals', async () => {
    const readiness = app.get(ReadinessRegistry);
    readiness.add({ name: 'a.database', check: () => Promise.resolve({ lag: 3 }) });
    readiness.add({ name: 'b.database', check: () => Promise.reject(new Error('password hunter2')) });
    readiness.add({ name: 'c.stream', check: () => Promise.reject(new NotReady('events are missing')) });
    const answer = await get('/health/ready');
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({
      type: 'urn:junban:problem:not-ready',
      detail: 'Not ready: b.database, c.stream.',
      checks: {
        'a.database': { status: 'ok', lag: 3 },
        'b.database': { status: 'failed' },
        'c.stream': { status: 'failed', reason: 'events are missing' },
      },
    });
    expect(answer.body).not.toContain('hunter2');
  });

  it('measures requests by route pattern', async () => {
    await get(`/v1/tickets/${id}`);
    await get('/nowhere/at/all');
    const { body, headers } = await get('/metrics');
    expect(headers['content-type']).toMatch(/^text\/plain/);
    expect(body).toContain(
      'junban_http_request_duration_seconds_count{method="GET",route="/v1/tickets/:id",status="2xx"}',
    );
    expect(body).toContain('route="unmatched",status="4xx"');
    expect(body).toContain('process_resident_memory_bytes');
    expect(body).not.toContain(id);
  });
});

describe('the description of the interface', () => {
  it('is made from the code', async () => {
    const document = (await get('/openapi.json')).json<Record<string, never>>();
    expect(document).toMatchObject({
      info: { title: 'Sample' },
      paths: {
        '/v1/tickets': { post: { responses: { default: { content: { 'application/problem+json': {} } } } } },
        '/v1/tickets/{id}': { get: { parameters: [{ name: 'id', in: 'path', schema: { format: 'uuid' } }] } },
      },
      components: {
        schemas: {
          SampleDto: {
            required: ['language', 'subject'],
            properties: {
              language: { type: 'string', enum: ['ja', 'en'] },
              subject: { type: 'string', minLength: 1, maxLength: 10 },
              capacity: { type: 'integer', minimum: 1, maximum: 5 },
              environment: { $ref: '#/components/schemas/EnvironmentDto' },
              attachments: { type: 'array', maxItems: 2, items: { type: 'string', format: 'uuid' } },
            },
          },
          Problem: { required: expect.arrayContaining(['remedy']) as string[] },
        },
      },
    });
  });

  it('is readable at /docs, where the root leads, with nothing from elsewhere', async () => {
    expect((await get('/')).headers.location).toBe('/docs');
    const page = await get('/docs');
    expect(page.headers['content-security-policy']).toContain("default-src 'self'");
    const files = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!);
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const answer = await get(new URL(file, 'http://desk/docs').pathname);
      expect([file, answer.statusCode]).toEqual([file, 200]);
    }
  });
});

describe('every answer', () => {
  it('is not guessed at, kept or framed', async () => {
    const { headers } = await get(`/v1/tickets/${id}`);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'") as string,
    });
    expect(headers).not.toHaveProperty('x-powered-by');
  });
});
