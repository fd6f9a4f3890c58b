import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DeskProcess, runToItsEnd, startDesk } from '#testing';

const PROGRAM = { program: 'apps/web/src/main.js', dataDir: '' };
const ISSUER = { OIDC_ISSUER: 'https://id.example' };

describe('the pages as a process of their own', () => {
  let web: DeskProcess;
  beforeAll(async () => {
    web = await startDesk({ ...PROGRAM, env: { ...ISSUER, SUPPORT_ORIGINS: 'https://a.example' } });
  });
  afterAll(async () => {
    expect(await web.end('SIGTERM')).toBe(0);
  });

  it('serves what the settings say', async () => {
    const answer = await fetch(`${web.url}/support`);
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain("connect-src 'self' https://id.example");
    expect(policy).toContain("frame-ancestors 'self' https://a.example");
    expect((await fetch(`${web.url}/health/ready`)).status).toBe(200);
  });

  it.each([
    ['no issuer', { OIDC_ISSUER: '' }, /^OIDC_ISSUER must be a URL .* but is not set$/],
    ['no origin', { SUPPORT_ORIGINS: 'a.example' }, /^SUPPORT_ORIGINS must be origins .* got 'a\.example'$/],
    ['no parameters', { OIDC_PARAMETERS: '?a' }, /^OIDC_PARAMETERS must be what stands behind .* got '\?a'$/],
  ])('refuses %s in one sentence', async (_what, env, sentence) => {
    const { code, complained } = await runToItsEnd({ ...PROGRAM, env: { ...ISSUER, ...env } });
    expect(complained.trim()).toMatch(sentence);
    expect(code).toBe(1);
  });

  it('refuses a port that is taken', async () => {
    const port = Number(new URL(web.url).port);
    const { complained } = await runToItsEnd({ ...PROGRAM, port, env: ISSUER });
    expect(complained).toMatch(`Port ${port} is already in use`);
  });
});
