import type { ServiceName } from '#contracts';
import { Database, type MigrationClass, SimulatedClock, sqlStateOf } from '#database';
import { StartupError } from '#platform';
import { databaseError } from './database-error.js';
import type { ServiceEnv } from './service-env.js';

const INSUFFICIENT_PRIVILEGE = '42501';

/** A service's role may read a simulated clock that is there, but often not make one. */
const simulateClock = async (database: Database): Promise<void> => {
  const [clock] = await database.query<{ exists: boolean }>(
    `SELECT to_regclass('clock.simulated_clock') IS NOT NULL AS exists`,
  );
  if (clock?.exists) return;
  try {
    await SimulatedClock.create(database);
  } catch (error) {
    if (sqlStateOf(error) !== INSUFFICIENT_PRIVILEGE) throw error;
    throw new StartupError(
      'JUNBAN_SIMULATED_CLOCK=true needs the simulated clock in this database, and the user of DATABASE_URL may not ' +
        "make it: start one service once as the database's owner, or unset it.",
      { cause: error },
    );
  }
};

const refuseWhatLacks = async (service: ServiceName, database: Database): Promise<void> => {
  const missing = await database.missingMigrations();
  if (missing.length > 0)
    throw new StartupError(
      `The schema of ${service} lacks ${missing.length} of its migrations (${missing[0]} …), and MIGRATE_AT_START is ` +
        'false: run this program with "migrate" first, or unset MIGRATE_AT_START.',
    );
};

/**
 * Opens the service's schema, and brings it up to date or sees that it is. Throws StartupError for a database that
 * cannot be used.
 */
export const openServiceDatabase = async (
  service: ServiceName,
  migrations: MigrationClass[],
  env: ServiceEnv,
): Promise<Database> => {
  let database: Database | undefined;
  try {
    database = await Database.open({
      url: env.DATABASE_URL,
      schema: service,
      migrations,
      name: `junban ${service}`,
      clock: env.JUNBAN_SIMULATED_CLOCK ? 'simulated' : 'machine',
    });
    if (env.JUNBAN_SIMULATED_CLOCK) await simulateClock(database);
    if (env.MIGRATE_AT_START) await database.migrate();
    else await refuseWhatLacks(service, database);
    return database;
  } catch (error) {
    await database?.close();
    throw databaseError(error);
  }
};
