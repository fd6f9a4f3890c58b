import type { KafkaAccess } from '#messaging';
import {
  envVar,
  type EnvEntry,
  type EnvOf,
  type EnvSpec,
  logLevels,
  readEnv,
  StartupError,
  stopEnv,
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

const logLevel = envVar.oneOf(logLevels, { default: 'info' });
const databaseUrl = envVar.url({ protocols: ['postgres:', 'postgresql:'], secret: true });

/** The settings of a service's `migrate`. */
export const migrateEnv = {
  /** With the role that owns the service's schema. */
  DATABASE_URL: databaseUrl,
  LOG_LEVEL: logLevel,
} satisfies EnvSpec;

/** The settings that every service has. */
export const serviceEnv = {
  PORT: envVar.wholeNumber({ min: 0, max: 65_535, default: 3000 }),
  HOST: envVar.text({ default: '127.0.0.1' }),
  LOG_LEVEL: logLevel,
  /** With the service's own role; the schema is named like the service. */
  DATABASE_URL: databaseUrl,
  /** Without it the service's `migrate` is run before, and the service refuses a schema that lacks something. */
  MIGRATE_AT_START: envVar.flag({ default: true }),
  KAFKA_BROKERS: brokers,
  /** With both, the service signs in at Kafka (SCRAM-SHA-512). */
  KAFKA_USERNAME: envVar.text({ optional: true }),
  KAFKA_PASSWORD: envVar.secret({ optional: true }),
  /** Certificates (PEM) by which Kafka's are judged: with them, the connections are encrypted. */
  KAFKA_CA: envVar.text({ optional: true }),
  /** Copies of each partition of the topics made. */
  KAFKA_REPLICATION: envVar.wholeNumber({ min: 1, max: 9, default: 3 }),
  /** First part of the names of topics and consumer groups, so that several desks can share a Kafka. */
  KAFKA_TOPIC_PREFIX: envVar.text({ default: 'junban' }),
  OIDC_ISSUER: envVar.url({ protocols: ['https:', 'http:'] }),
  OIDC_AUDIENCE: envVar.text(),
  /** Where its keys are, if the service cannot reach it at the address that browsers know; else by discovery. */
  OIDC_KEYS_URL: envVar.url({ protocols: ['https:', 'http:'], optional: true }),
  ...streamEnv,
  ...stopEnv,
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
  if ((env.KAFKA_USERNAME === undefined) !== (env.KAFKA_PASSWORD === undefined))
    throw new StartupError('KAFKA_USERNAME and KAFKA_PASSWORD go together: set both, or none of them.');
  return env;
};

/** How a service is known to Kafka by its settings. */
export const kafkaAccessOf = (
  env: Pick<ServiceEnv, 'KAFKA_USERNAME' | 'KAFKA_PASSWORD' | 'KAFKA_CA'>,
): KafkaAccess => ({
  ...(env.KAFKA_USERNAME !== undefined && {
    user: { name: env.KAFKA_USERNAME, password: env.KAFKA_PASSWORD! },
  }),
  ...(env.KAFKA_CA !== undefined && { authorities: env.KAFKA_CA }),
});
