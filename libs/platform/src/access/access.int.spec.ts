import { Controller, Get, Module } from '@nestjs/common';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { TestIssuer, testNow } from '../../test/issuer.js';
import { openSampleApp } from '../../test/sample-app.js';
import { GuestTokens } from './guest-tokens.js';
import { GuestsToo } from './access.js';

const id = '1190a6b2-7c4e-7b1a-9f3e-2d5c8a1b4e6f';
const guestToken = new GuestTokens({ current: 1, keys: new Map([[1, Buffer.alloc(32, 1)]]) }).issue(id);
let issuer: TestIssuer;
let app: NestFastifyApplication;

beforeAll(async () => {
  issuer = await TestIssuer.open();
  ({ app } = await openSampleApp(issuer));
  await app.init();
});
afterAll(() => app.close());

const tokens: Record<string, () => Promise<string | undefined>> = {
  nobody: () => Promise.resolve(undefined),
  customer: async () => `Bearer ${await issuer.sign()}`,
  agent: async () => `bearer ${await issuer.sign({ roles: ['agent'] })}`,
  operator: async () => `Bearer ${await issuer.sign({ roles: ['operator', 'customer'] })}`,
  stranger: async () => `Bearer ${await issuer.sign({ roles: ['astronaut'] })}`,
  late: async () => `Bearer ${await issuer.sign({ exp: testNow / 1000 - 60 })}`,
  guest: () => Promise.resolve(`Bearer ${guestToken}`),
  'mangled guest': () => Promise.resolve(`Bearer ${guestToken}x`),
  garbage: () => Promise.resolve('Bearer garbage'),
  'another scheme': () => Promise.resolve('Basic dXNlcjpwYXNz'),
  'an empty header': () => Promise.resolve(''),
};
const ask = async (url: string, who: string) => {
  const authorization = await tokens[who]!();
  return app.inject({ method: 'GET', url, headers: authorization === undefined ? {} : { authorization } });
};

describe('who may use a route', () => {
  it.each([
    ['nobody', 401, 'token-missing'],
    ['customer', 403, 'role-missing'],
    ['agent', 200, ''],
    ['operator', 200, ''],
    ['stranger', 403, 'role-missing'],
    ['late', 401, 'token-expired'],
    ['guest', 401, 'guest-token-not-taken'],
    ['garbage', 401, 'token-invalid'],
    ['another scheme', 401, 'token-missing'],
  ])('of agents and operators: %s gets %i %s', async (who, status, code) => {
    const answer = await ask('/v1/line', who);
    expect(answer.statusCode).toBe(status);
    if (code) expect(answer.json()).toMatchObject({ type: `urn:junban:problem:${code}` });
    if (status === 401) expect(answer.headers['www-authenticate']).toMatch(/^Bearer /);
  });

  it.each([
    ['nobody', 200, ''],
    ['customer', 200, ''],
    ['agent', 403, 'role-missing'],
    ['operator', 200, ''],
    ['late', 401, 'token-expired'],
    ['guest', 200, ''],
    ['mangled guest', 401, 'token-invalid'],
    ['garbage', 401, 'token-invalid'],
    ['another scheme', 401, 'token-missing'],
    ['an empty header', 401, 'token-missing'],
  ])('of customers and guests: %s gets %i %s', async (who, status, code) => {
    const answer = await ask(`/v1/tickets/${id}`, who);
    expect(answer.statusCode).toBe(status);
    if (code) expect(answer.json()).toMatchObject({ type: `urn:junban:problem:${code}` });
  });

  it('names the role that is missing', async () => {
    expect((await ask('/v1/line', 'customer')).json()).toMatchObject({
      detail: 'This needs one of these roles: agent, operator.',
    });
  });

  it('hands the principal on', async () => {
    expect((await ask(`/v1/tickets/${id}`, 'guest')).json()).toMatchObject({
      who: { kind: 'guest', ticketAccess: guestToken },
    });
    expect((await ask(`/v1/tickets/${id}`, 'customer')).json()).toMatchObject({
      who: { kind: 'user', subject: 'customer-1' },
    });
  });

  it('checks who asks before it looks at what is asked', async () => {
    expect((await ask('/v1/line?limit=x', 'nobody')).statusCode).toBe(401);
    const answer = await ask('/v1/line?limit=101&agent=x', 'agent');
    expect(answer.json()).toMatchObject({
      errors: [
        { field: 'agent', code: 'agents-cannot-be-requested' },
        { field: 'limit', code: 'out-of-range' },
      ],
    });
    expect((await ask('/v1/line?limit=7', 'agent')).json()).toEqual({ limit: 7 });
  });
});

describe('an application', () => {
  @Controller('open')
  class OpenController {
    @Get() forgotten() {
      return {};
    }
    @GuestsToo() @Get('half') half() {
      return {};
    }
  }
  @Module({ controllers: [OpenController] })
  class OpenModule {}

  it('with a route that does not say who may use it does not start', async () => {
    await expect(openSampleApp(issuer, OpenModule)).rejects.toThrow(
      /OpenController\.forgotten says nothing[^]*OpenController\.half has @GuestsToo\(\) without/,
    );
  });
});
