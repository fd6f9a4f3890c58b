import type { DynamicModule } from '@nestjs/common';
import type { ServiceName } from '#contracts';
import type { Database, MigrationClass } from '#database';
import {
  connectConsumers,
  type JunbanConsumer,
  KafkaTransport,
  type Transport,
  WrongTopic,
} from '#messaging';
import {
  createHttpApp,
  createLogger,
  createTokenVerifier,
  EarlySignals,
  type Logger,
  runUntilSignal,
  startTracing,
  StartupError,
} from '#platform';
import { migrateService } from './migrate-service.js';
import { openServiceDatabase } from './open-database.js';
import { kafkaAccessOf, type ServiceEnv } from './service-env.js';

/** What every service gets from outside. */
export interface ServicePorts {
  database: Database;
  transport: Transport;
  log: Logger;
}

/** What makes a process one service and no other. */
export interface ServiceDefinition<E extends ServiceEnv> {
  service: ServiceName;
  /** For the OpenAPI document: what it decides. */
  description: string;
  /** Reads its settings; throws StartupError for wrong ones. */
  env: (source: NodeJS.ProcessEnv) => E;
  migrations: MigrationClass[];
  /** The token of its consumer in the module. */
  consumer: symbol;
  module: (ports: ServicePorts, env: E) => DynamicModule | Promise<DynamicModule>;
}

const asSentence = (error: unknown): unknown =>
  error instanceof WrongTopic ? new StartupError(error.message, { cause: error }) : error;

const serve = async <E extends ServiceEnv>(
  { service, description, consumer, module }: ServiceDefinition<E>,
  env: E,
  ports: ServicePorts,
  signals: EarlySignals,
): Promise<void> => {
  const { PORT: port, HOST: host } = env;
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_KEYS_URL: keysUrl } = env;
  const app = await createHttpApp(await module(ports, env), {
    name: `Junban ${service}`,
    description,
    logger: ports.log,
    verifier: createTokenVerifier({ issuer, audience, ...(keysUrl !== undefined && { keysUrl }) }),
    streams: { most: env.MAX_STREAMS },
  });
  connectConsumers(app, [app.get<JunbanConsumer<unknown>>(consumer)]);
  await app.startAllMicroservices();
  const onListening = (url: string) =>
    ports.log.info({ event: 'listening' }, `${service} is ready at ${url}`);
  const delay = env.SHUTDOWN_DELAY_SECONDS * 1_000;
  await runUntilSignal(app, { port, host, onListening, delay }, signals);
};

/**
 * Runs a service until a signal ends it; with the argument `migrate`, brings its schema up to date instead.
 * Throws StartupError, one sentence with the remedy, for what keeps it from starting.
 */
export const runService = async <E extends ServiceEnv>(
  { env: source, argv: [, , command, ...more] }: Pick<NodeJS.Process, 'env' | 'argv'>,
  definition: ServiceDefinition<E>,
): Promise<void> => {
  const { service, migrations } = definition;
  if (command === 'migrate' && more.length === 0) return migrateService(source, definition);
  if (command !== undefined)
    throw new StartupError(`${service} takes the one argument "migrate", or none, not "${command}".`);
  const signals = new EarlySignals();
  const env = definition.env(source);
  const log = createLogger({ name: service, level: env.LOG_LEVEL });
  const tracing = await startTracing(`junban-${service}`, env);
  const database = await openServiceDatabase(service, migrations, env);
  const transport = new KafkaTransport({
    brokers: env.KAFKA_BROKERS,
    access: kafkaAccessOf(env),
    databases: { [service]: database },
    replication: env.KAFKA_REPLICATION,
    prefix: env.KAFKA_TOPIC_PREFIX,
    log,
  });
  try {
    if (!signals.hasCome) await serve(definition, env, { database, transport, log }, signals);
  } catch (error) {
    throw asSentence(error);
  } finally {
    await transport.close();
    await database.close();
    await tracing.end();
  }
};
