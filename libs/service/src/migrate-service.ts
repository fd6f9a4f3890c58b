import type { ServiceName } from '#contracts';
import { Database, type MigrationClass } from '#database';
import { createLogger, readEnv } from '#platform';
import { databaseError } from './database-error.js';
import { migrateEnv } from './service-env.js';

/** Brings a service's schema up to date and ends. Throws StartupError for a database that cannot be used. */
export const migrateService = async (
  source: NodeJS.ProcessEnv,
  { service, migrations }: { service: ServiceName; migrations: MigrationClass[] },
): Promise<void> => {
  const env = readEnv(source, migrateEnv);
  const log = createLogger({ name: service, level: env.LOG_LEVEL });
  let database: Database | undefined;
  try {
    database = await Database.open({
      url: env.DATABASE_URL,
      schema: service,
      migrations,
      name: `junban ${service} migrate`,
      poolSize: 1,
    });
    const applied = await database.migrate();
    log.info({ event: 'migrated', applied }, `The schema of ${service} is up to date`);
  } catch (error) {
    throw databaseError(error);
  } finally {
    await database?.close();
  }
};
