import { envVar, logLevels, parseGuestKeys, readEnv, StartupError } from '#platform';

const everywhere = {
  PORT: envVar.wholeNumber({ min: 0, max: 65_535, default: 3000 }),
  LOG_LEVEL: envVar.oneOf(logLevels, { default: 'warn' }),
  LEASE_SECONDS: envVar.wholeNumber({ min: 1, max: 86_400, default: 900 }),
  MAX_CAPACITY: envVar.wholeNumber({ min: 1, max: 100, default: 5 }),
  POLICY_EDITION: envVar.text({ optional: true }),
  JUNBAN_DATA_DIR: envVar.text({ default: 'data' }),
  DATABASE_URL: envVar.url({ protocols: ['postgres:', 'postgresql:'], secret: true, optional: true }),
  NODE_ENV: envVar.text({ optional: true }),
};

const configured = {
  OIDC_ISSUER: envVar.url({ protocols: ['https:', 'http:'] }),
  OIDC_AUDIENCE: envVar.text(),
  GUEST_TOKEN_KEYS: envVar.secret({ minLength: 32 }),
  AGENT_KEY: envVar.secret({ minLength: 32 }),
};

const readConfigured = (env: NodeJS.ProcessEnv) => {
  const read = readEnv(env, configured);
  try {
    parseGuestKeys(read.GUEST_TOKEN_KEYS);
  } catch (error) {
    throw new StartupError(`GUEST_TOKEN_KEYS is wrong. ${(error as Error).message}`);
  }
  return read;
};

export type DeskEnv = ReturnType<typeof readDeskEnv>;

/** The desk's settings. With DATABASE_URL it is no demonstration any more: sign-in and keys must be given then. */
export const readDeskEnv = (env: NodeJS.ProcessEnv) => {
  const common = readEnv(env, everywhere);
  if (common.DATABASE_URL) return { ...common, ...readConfigured(env), demo: false as const };
  if (common.NODE_ENV === 'production')
    throw new StartupError(
      'With NODE_ENV=production the desk does not start its demonstration database: set DATABASE_URL, or unset NODE_ENV.',
    );
  return { ...common, demo: true as const };
};
