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
import { openServiceDatabase } from './open-database.js';
import type { ServiceEnv } from './service-env.js';

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
  const { PORT: port, HOST: host, OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience } = env;
  const app = await createHttpApp(await module(ports, env), {
    name: `Junban ${service}`,
    description,
    logger: ports.log,
    verifier: createTokenVerifier({ issuer, audience }),
    streams: { most: env.MAX_STREAMS },
  });
  connectConsumers(app, [app.get<JunbanConsumer<unknown>>(consumer)]);
  await app.startAllMicroservices();
  const onListening = (url: string) =>
    ports.log.info({ event: 'listening' }, `${service} is ready at ${url}`);
  await runUntilSignal(app, { port, host, onListening }, signals);
};

/** Runs a service until a signal ends it. Throws StartupError, one sentence with the remedy, for what keeps it from starting. */
export const runService = async <E extends ServiceEnv>(
  source: NodeJS.ProcessEnv,
  definition: ServiceDefinition<E>,
): Promise<void> => {
  const { service, migrations } = definition;
  const signals = new EarlySignals();
  const env = definition.env(source);
  const log = createLogger({ name: service, level: env.LOG_LEVEL });
  const tracing = await startTracing(`junban-${service}`, env);
  const database = await openServiceDatabase(service, migrations, env);
  const transport = new KafkaTransport({
    brokers: env.KAFKA_BROKERS,
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
