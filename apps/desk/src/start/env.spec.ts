import { describe, expect, it } from '@jest/globals';
import { StartupError } from '#platform';
import { readDeskEnv } from './env.js';

const KEY = 'k'.repeat(43);
const CONFIGURED = {
  DATABASE_URL: 'postgres://desk:secret@db.example/junban',
  OIDC_ISSUER: 'https://issuer.example',
  OIDC_AUDIENCE: 'junban',
  GUEST_TOKEN_KEYS: `1:${KEY}`,
  AGENT_KEY: KEY,
};

describe("the demonstration desk's settings", () => {
  it('all have defaults', () => {
    expect(readDeskEnv({})).toMatchObject({
      demo: true,
      PORT: 3000,
      ASSIGNMENT_MODE: 'push',
      LEASE_SECONDS: 900,
      MAX_CAPACITY: 5,
      JUNBAN_DATA_DIR: 'data',
    });
  });

  it.each([
    [{ PORT: '70000' }, "PORT must be a whole number 0-65535, got '70000'"],
    [{ LEASE_SECONDS: '0' }, "LEASE_SECONDS must be a whole number 1-86400, got '0'"],
    [{ ASSIGNMENT_MODE: 'pul' }, "ASSIGNMENT_MODE must be one of push, pull, got 'pul'"],
    [{ MAX_CAPACITY: 'many' }, "MAX_CAPACITY must be a whole number 1-100, got 'many'"],
    [
      { ACTIVITY_LOG_URL: 'admin' },
      "ACTIVITY_LOG_URL must be a URL that starts with https:// or http://, got 'admin'",
    ],
    [
      { ACTUAL_SCREEN_URL: 'https://admin.example/{who}' },
      'ACTUAL_SCREEN_URL knows the placeholders {ticketId}, {turn}, {customer}, got {who}.',
    ],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of [^\n]*, got 'loud'$/],
    [{ DATABASE_URL: 'mysql://desk@db' }, /^DATABASE_URL must be a URL that starts with postgres:\/\//],
  ])('%j is named with what is allowed', (env, sentence) => {
    expect(() => readDeskEnv(env)).toThrow(StartupError);
    expect(() => readDeskEnv(env)).toThrow(sentence);
  });

  it('are refused in production', () => {
    expect(() => readDeskEnv({ NODE_ENV: 'production' })).toThrow(
      'With NODE_ENV=production the desk does not start its demonstration database: set DATABASE_URL, or unset NODE_ENV.',
    );
  });
});

describe("a configured desk's settings", () => {
  it('make it no demonstration, and fit for production', () => {
    expect(readDeskEnv({ ...CONFIGURED, NODE_ENV: 'production' })).toMatchObject({ demo: false });
  });

  it.each(['OIDC_ISSUER', 'OIDC_AUDIENCE', 'GUEST_TOKEN_KEYS', 'AGENT_KEY'])('need %s', (name) => {
    expect(() => readDeskEnv({ ...CONFIGURED, [name]: '' })).toThrow(
      new RegExp(`^${name} must be .*not set$`),
    );
  });

  it.each(['without-a-version-number-at-all-and-long', '1:too-short-to-be-a-key-of-thirty-two'])(
    'name guest keys of the wrong form without showing them: %s',
    (keys) => {
      const read = () => readDeskEnv({ ...CONFIGURED, GUEST_TOKEN_KEYS: keys });
      expect(read).toThrow(StartupError);
      expect(read).toThrow(/^GUEST_TOKEN_KEYS is wrong\. .*must be like "2:KEY,1:KEY"/);
      expect(read).not.toThrow(keys);
    },
  );
});
