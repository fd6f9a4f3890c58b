import {
  envVar,
  type EnvEntry,
  type EnvOf,
  type EnvSpec,
  logLevels,
  readEnv,
  StartupError,
  streamEnv,
  tracingEnv,
} from '#platform';

const BROKER = /^[^\s,:/]+:\d{1,5}$/;

const brokers: EnvEntry<string[]> = {
  allowed: 'host:port, or several of them with commas between',
  parse: (text) => {
    const list = text.split(',');
    return list.every((broker) => BROKER.test(broker)) ? list : undefined;
  },
  optional: false,
  secret: false,
};

/** The settings that every service has. */
export const serviceEnv = {
  PORT: envVar.wholeNumber({ min: 0, max: 65_535, default: 3000 }),
  HOST: envVar.text({ default: '127.0.0.1' }),
  LOG_LEVEL: envVar.oneOf(logLevels, { default: 'info' }),
  /** With the service's own role; the schema is named like the service. */
  DATABASE_URL: envVar.url({ protocols: ['postgres:', 'postgresql:'], secret: true }),
  KAFKA_BROKERS: brokers,
  /** Copies of each partition of the topics made. */
  KAFKA_REPLICATION: envVar.wholeNumber({ min: 1, max: 9, default: 3 }),
  /** First part of the names of topics and consumer groups, so that several desks can share a Kafka. */
  KAFKA_TOPIC_PREFIX: envVar.text({ default: 'junban' }),
  OIDC_ISSUER: envVar.url({ protocols: ['https:', 'http:'] }),
  OIDC_AUDIENCE: envVar.text(),
  ...streamEnv,
  ...tracingEnv,
  JUNBAN_SIMULATED_CLOCK: envVar.flag({ default: false }),
  NODE_ENV: envVar.text({ optional: true }),
} satisfies EnvSpec;

export type ServiceEnv = EnvOf<typeof serviceEnv>;

/**
 * Reads a service's settings: {@link serviceEnv} and its own. Throws StartupError that names what is wrong, and for a
 * simulated clock in production, where it would let people move the desk's dates.
 */
export const readServiceEnv = <S extends EnvSpec>(
  source: NodeJS.ProcessEnv,
  own: S,
): ServiceEnv & EnvOf<S> => {
  const env = { ...readEnv<EnvSpec>(source, { ...serviceEnv, ...own }) } as ServiceEnv & EnvOf<S>;
  if (env.JUNBAN_SIMULATED_CLOCK && env.NODE_ENV === 'production')
    throw new StartupError(
      'JUNBAN_SIMULATED_CLOCK=true is refused with NODE_ENV=production: unset one of them.',
    );
  return env;
};
