import { envVar, type EnvOf, logLevels, readEnv, StartupError } from '#platform';
import { webEnv } from '#web';

const spec = {
  PORT: envVar.wholeNumber({ min: 0, max: 65_535, default: 3000 }),
  JUNBAN_DATA_DIR: envVar.text({ default: 'data' }),
  DATABASE_URL: envVar.url({ protocols: ['postgres:', 'postgresql:'], secret: true, optional: true }),
  KAFKA_BROKERS: envVar.text({ optional: true }),
  KAFKA_REPLICATION: envVar.wholeNumber({ min: 1, max: 9, optional: true }),
  LOG_LEVEL: envVar.oneOf(logLevels, { default: 'error' }),
  NODE_ENV: envVar.text({ optional: true }),
  OIDC_ISSUER: envVar.url({ protocols: ['https:', 'http:'], optional: true }),
  ...webEnv,
};

export type StartEnv = EnvOf<typeof spec>;

/** The settings of this program; the services read theirs themselves. */
export const readStartEnv = (source: NodeJS.ProcessEnv): StartEnv => {
  const env = readEnv(source, spec);
  if (!env.DATABASE_URL && env.NODE_ENV === 'production')
    throw new StartupError(
      'With NODE_ENV=production no demonstration database is started: set DATABASE_URL, or unset NODE_ENV.',
    );
  return env;
};
