import { join } from 'node:path';
import { assignmentMigrations } from '#assignment';
import { SERVICES, type ServiceName } from '#contracts';
import {
  Database,
  grantTransport,
  type MigrationClass,
  provisionServices,
  SimulatedClock,
  startEmbeddedPostgres,
} from '#database';
import { eligibilityMigrations } from '#eligibility';
import { intakeMigrations } from '#intake';
import { schedulingMigrations } from '#scheduling';
import type { DeskEnv } from './env.js';

const MIGRATIONS: Record<ServiceName, MigrationClass[]> = {
  intake: intakeMigrations,
  eligibility: eligibilityMigrations,
  scheduling: schedulingMigrations,
  assignment: assignmentMigrations,
};

/** Every way into the database that the desk needs. */
export interface DeskDatabases {
  services: Record<ServiceName, Database>;
  /** What the in-process transport reads outboxes with. */
  outboxes: Record<ServiceName, Database>;
  /** Only with the embedded database. */
  demo?: { admin: Database; clock: SimulatedClock };
  close(): Promise<void>;
}

const forEachService = async <R>(make: (service: ServiceName) => Promise<R>) =>
  Object.fromEntries(
    await Promise.all(SERVICES.map(async (service) => [service, await make(service)] as const)),
  ) as Record<ServiceName, R>;

const openServices = (urlOf: (service: ServiceName) => string, clock: 'machine' | 'simulated') =>
  forEachService(async (service) => {
    const database = await Database.open({
      url: urlOf(service),
      schema: service,
      migrations: MIGRATIONS[service],
      name: `junban ${service}`,
      clock,
    });
    await database.migrate();
    return database;
  });

const closeAll = (databases: Database[]) => Promise.all(databases.map((database) => database.close()));

/** The configured server: one role for all services, which is for its operator to divide. */
const openConfigured = async (url: string): Promise<DeskDatabases> => {
  const services = await openServices(() => url, 'machine');
  return { services, outboxes: services, close: async () => void (await closeAll(Object.values(services))) };
};

/** The embedded server: each service sees its own schema alone, and the transport outboxes alone. */
const openOnServer = async (adminUrl: string): Promise<DeskDatabases> => {
  const urls = await provisionServices(adminUrl, [...SERVICES]);
  const admin = await Database.open({
    url: adminUrl,
    schema: 'public',
    migrations: [],
    name: 'junban desk',
    poolSize: 2,
  });
  const clock = await SimulatedClock.create(admin);
  const services = await openServices((service) => urls.services[service]!, 'simulated');
  await forEachService((service) => grantTransport(services[service], service));
  const outboxes = await forEachService((service) =>
    Database.open({
      url: urls.transport,
      schema: service,
      migrations: [],
      name: `junban transport ${service}`,
      poolSize: 4,
    }),
  );
  const close = async () =>
    void (await closeAll([...Object.values(services), ...Object.values(outboxes), admin]));
  return { services, outboxes, demo: { admin, clock }, close };
};

/** Without its database the desk can only fail; a new start heals what a crash of PostgreSQL left behind. */
const endWithServer = async (
  ended: Promise<void>,
  isClosing: () => boolean,
  dataDir: string,
): Promise<void> => {
  await ended;
  if (isClosing()) return;
  console.error(
    `The embedded PostgreSQL has ended: ${join(dataDir, 'postgres.log')} says why; start the desk again.`,
  );
  process.exit(1);
};

const openEmbedded = async (dataDir: string): Promise<DeskDatabases> => {
  const server = await startEmbeddedPostgres({ dataDir, log: (line) => console.log(line) });
  let isClosing = false;
  const stop = () => {
    isClosing = true;
    return server.stop();
  };
  void endWithServer(server.ended, () => isClosing, dataDir);
  try {
    const databases = await openOnServer(server.adminUrl);
    const close = async () => {
      await databases.close();
      await stop();
    };
    return { ...databases, close };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** Opens the database that the settings name, or the embedded one, and brings every schema up to date. */
export const openDatabases = (env: DeskEnv): Promise<DeskDatabases> =>
  env.DATABASE_URL ? openConfigured(env.DATABASE_URL) : openEmbedded(env.JUNBAN_DATA_DIR);
