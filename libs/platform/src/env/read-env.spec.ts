import { envVar } from './entry.js';
import { readEnv } from './read-env.js';

const spec = {
  PORT: envVar.wholeNumber({ min: 0, max: 65535, default: 3000 }),
  LOG_LEVEL: envVar.oneOf(['info', 'debug'], { default: 'info' }),
  OIDC_ISSUER: envVar.url(),
  DATABASE_URL: envVar.url({ protocols: ['postgres:'], optional: true }),
  KEY: envVar.secret({ minLength: 8, optional: true }),
  PINNED: envVar.flag({ default: false }),
  ORIGINS: envVar.origins(),
  NAME: envVar.text({ optional: true }),
};
const issuer = { OIDC_ISSUER: 'https://issuer.example' };

describe('readEnv', () => {
  it('reads typed values, defaults for what is not set or empty', () => {
    const env = readEnv({ ...issuer, PORT: '0', LOG_LEVEL: '', PINNED: 'true', KEY: 'long-enough' }, spec);
    const port: number = env.PORT;
    const level: 'info' | 'debug' = env.LOG_LEVEL;
    const database: string | undefined = env.DATABASE_URL;
    expect({ port, level, database, ...env }).toMatchObject({ port: 0, level: 'info', PINNED: true });
    expect(database).toBeUndefined();
    expect(env.ORIGINS).toEqual([]);
  });

  it.each([
    [{ PORT: 'many' }, "PORT must be a whole number 0-65535, got 'many'"],
    [{ PORT: '65536' }, "PORT must be a whole number 0-65535, got '65536'"],
    [{ PORT: '1e3' }, "PORT must be a whole number 0-65535, got '1e3'"],
    [{ PORT: ' 3000' }, "PORT must be a whole number 0-65535, got ' 3000'"],
    [{ LOG_LEVEL: 'loud' }, "LOG_LEVEL must be one of info, debug, got 'loud'"],
    [{ PINNED: 'yes' }, "PINNED must be true or false, got 'yes'"],
    [
      { OIDC_ISSUER: 'issuer' },
      "OIDC_ISSUER must be a URL that starts with https:// or http://, got 'issuer'",
    ],
    [
      { ORIGINS: 'https://a.example/help' },
      "ORIGINS must be origins such as https://help.example.com, with commas between them, got 'https://a.example/help'",
    ],
    [{ OIDC_ISSUER: '' }, 'OIDC_ISSUER must be a URL that starts with https:// or http://, but is not set'],
  ])('says of %j what is allowed and what came', (over, message) => {
    expect(() => readEnv({ ...issuer, ...over }, spec)).toThrow(message);
  });

  it('reads origins with commas between them', () => {
    const ORIGINS = 'https://a.example, http://localhost:8080';
    expect(readEnv({ ...issuer, ORIGINS }, spec).ORIGINS).toEqual([
      'https://a.example',
      'http://localhost:8080',
    ]);
  });

  it('names all wrong variables at once', () => {
    expect(() => readEnv({ PORT: 'x', PINNED: 'x' }, spec)).toThrow(
      /PORT must[^\n]*\nOIDC_ISSUER must[^\n]*\nPINNED must/,
    );
  });

  it.each([{ KEY: 'hunter2' }, { DATABASE_URL: 'mysql://me:hunter2@host/db' }])(
    'never shows a secret',
    (over) => {
      expect(() => readEnv({ ...issuer, ...over }, spec)).toThrow(/not shown/);
      expect(() => readEnv({ ...issuer, ...over }, spec)).not.toThrow(/hunter2/);
    },
  );
});
