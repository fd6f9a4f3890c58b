import { join } from 'node:path';
import { SERVICES } from '#contracts';
import { Database, EmbeddedPostgresError, provisionServices, startEmbeddedPostgres } from '#database';
import { StartupError } from '#platform';
import { startKafka } from '../kafka-local/cluster.js';
import { KafkaUnavailable } from '../kafka-local/kafka-error.js';

const asSentence = (error: unknown): unknown =>
  error instanceof EmbeddedPostgresError || error instanceof KafkaUnavailable
    ? new StartupError(error.message, { cause: error })
    : error;

/** Connections that one process may want: its pool, and the relay's own. */
const CONNECTIONS = 12;

/** The embedded PostgreSQL with a role for each service. Throws StartupError with the remedy. */
export const openEmbedded = async (dataDir: string, replicas: number) => {
  const settings = { max_connections: String(20 + SERVICES.length * replicas * CONNECTIONS) };
  const server = await startEmbeddedPostgres({
    dataDir,
    settings,
    log: (line) => console.log(line),
  }).catch((error: unknown) => {
    throw asSentence(error);
  });
  let isClosing = false;
  void server.ended.then(() => {
    if (isClosing) return;
    console.error(
      `The embedded PostgreSQL has ended: ${join(dataDir, 'postgres.log')} says why; start again.`,
    );
    process.exit(1);
  });
  const stop = () => {
    isClosing = true;
    return server.stop();
  };
  try {
    const { services: urls } = await provisionServices(server.adminUrl, [...SERVICES]);
    const admin = await Database.open({
      url: server.adminUrl,
      schema: 'public',
      migrations: [],
      name: 'junban demonstration',
      poolSize: 2,
    });
    const close = async () => {
      await admin.close();
      await stop();
    };
    return { urls, admin, close };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** A Kafka of one broker. Throws StartupError with the remedy where it can't be had. */
export const openKafka = async () => {
  const kafka = await startKafka({ brokers: 1 }).catch((error: unknown) => {
    throw asSentence(error);
  });
  return { brokers: kafka.brokers, close: () => kafka.stop() };
};
