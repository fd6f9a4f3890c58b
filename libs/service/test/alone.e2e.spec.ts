import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SERVICES, type ServiceName } from '#contracts';
import { provisionServices } from '#database';
import {
  DeskClient,
  type DeskProcess,
  freshDatabase,
  runToItsEnd,
  startDesk,
  temporaryDirectory,
} from '#testing';

const KEY = 'a2V5IG9mIGEgdGVzdCB0aGF0IGlzIGxvbmcgZW5vdWdo';
const OWN_PATHS: Record<ServiceName, string[]> = {
  intake: ['/v1/tickets', '/v1/desk'],
  eligibility: [],
  scheduling: [],
  assignment: ['/agent/v1/turns/next', '/agent/v1/line'],
};

let database: Awaited<ReturnType<typeof freshDatabase>>;
let urls: Record<string, string>;
let attachments: Awaited<ReturnType<typeof temporaryDirectory>>;

const settingsOf = (service: ServiceName, env: Record<string, string> = {}) => ({
  program: `apps/${service}/src/main.js`,
  dataDir: '',
  env: {
    DATABASE_URL: urls[service]!,
    // Nobody's: services start and intake accepts without Kafka (DESIGN §2).
    KAFKA_BROKERS: '127.0.0.1:1',
    OIDC_ISSUER: 'http://127.0.0.1:1',
    OIDC_AUDIENCE: 'junban',
    GUEST_TOKEN_KEYS: `1:${KEY}`,
    AGENT_KEY: KEY,
    ATTACHMENTS_DIR: attachments.path,
    LOG_LEVEL: 'info',
    ...env,
  },
});

beforeAll(async () => {
  database = await freshDatabase();
  attachments = await temporaryDirectory();
  urls = (await provisionServices(database.url, [...SERVICES])).services;
});

afterAll(async () => {
  await database?.drop();
  await attachments?.remove();
});

describe('each service starts alone, with its own role and while Kafka is away', () => {
  let running: Record<ServiceName, DeskProcess>;
  const clientOf = (service: ServiceName) => new DeskClient(running[service].url);

  beforeAll(async () => {
    const started = SERVICES.map(
      async (service) => [service, await startDesk(settingsOf(service, { NODE_ENV: 'production' }))] as const,
    );
    running = Object.fromEntries(await Promise.all(started)) as typeof running;
  });

  it.each(SERVICES)('%s tells how it is', async (service) => {
    const client = clientOf(service);
    expect((await client.get('/health/live')).status).toBe(200);
    const ready = await client.until('/health/ready', {}, ({ body }) =>
      body.checks[`${service}.streams`].stops.some(({ reason }: any) => reason === 'unreachable'),
    );
    expect([ready.status, ready.body.checks[`${service}.database`]]).toEqual([200, { status: 'ok' }]);
    const metrics = await (await fetch(`${running[service].url}/metrics`)).text();
    expect(metrics).toMatch(
      new RegExp(`^junban_streams_stopped\\{service="${service}",reason="unreachable"\\} [1-9]`, 'm'),
    );
    const { info, paths } = (await client.get('/openapi.json')).body;
    expect(info.title).toBe(`Junban ${service}`);
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(OWN_PATHS[service]));
  });

  it.each(SERVICES)('%s has no route of another service, and no demonstration', async (service) => {
    const { paths } = (await clientOf(service).get('/openapi.json')).body;
    const others = SERVICES.filter((other) => other !== service).flatMap((other) => OWN_PATHS[other]);
    expect(Object.keys(paths).filter((path) => others.includes(path) || path.startsWith('/demo'))).toEqual(
      [],
    );
  });

  it('intake accepts', async () => {
    const accepted = await clientOf('intake').post('/v1/tickets', {
      body: {
        language: 'en',
        topic: 'sign-in',
        subject: 'Cannot sign in',
        message: 'The code never arrives.',
        registeredEmail: 'guest@customer.example',
      },
    });
    expect([accepted.status, accepted.body.turn]).toEqual([201, 1]);
  });

  it.each(SERVICES)('%s ends in good order', async (service) => {
    expect(await running[service].end('SIGTERM')).toBe(0);
  });
});

describe('a service that cannot start says why in one sentence', () => {
  it.each<[string, ServiceName, Record<string, string>, RegExp]>([
    ['a wrong lease', 'assignment', { LEASE_SECONDS: '0' }, /^LEASE_SECONDS must be a whole number 1-86400/],
    ['guest keys that are none', 'intake', { GUEST_TOKEN_KEYS: KEY }, /^GUEST_TOKEN_KEYS is wrong/],
    ['no place for attachments', 'intake', { ATTACHMENTS_DIR: '' }, /^Attachments need a place/],
    [
      'half a place for attachments',
      'intake',
      {
        ATTACHMENTS_DIR: '',
        S3_ENDPOINT: 'http://127.0.0.1:1',
        S3_BUCKET: 'b',
        S3_SECRET_ACCESS_KEY: 'hunter2',
      },
      /^For attachments in S3, S3_ACCESS_KEY_ID must be set too\.$/,
    ],
    [
      'two places for attachments',
      'intake',
      { S3_BUCKET: 'b' },
      /^Attachments lie in one place: unset ATTACHMENTS_DIR, or S3_BUCKET\.$/,
    ],
    [
      'a place that cannot be used',
      'intake',
      { ATTACHMENTS_DIR: '/dev/null/attachments' },
      /^ATTACHMENTS_DIR cannot be used \(ENOTDIR\)/,
    ],
    ['an unknown edition', 'intake', { POLICY_EDITION: 'ja-1999' }, /^POLICY_EDITION names .*ja-1999/],
    [
      'a server that does not answer',
      'eligibility',
      { DATABASE_URL: 'postgres://eligibility:hunter2@127.0.0.1:1/junban' },
      /^The database of DATABASE_URL cannot be used \(.*ECONNREFUSED/,
    ],
  ])('%s', async (_what, service, env, sentence) => {
    const { code, complained } = await runToItsEnd(settingsOf(service, env));
    expect(complained.trim()).toMatch(sentence);
    expect(complained.trim().split('\n')).toHaveLength(1);
    expect(complained).not.toContain('hunter2');
    expect(code).toBe(1);
  });
});
