import { MigrationExecutor, type DataSource } from 'typeorm';
import { sqlStateOf } from './errors.js';

/** Run the pending migrations, each in its own transaction; their names. Replicas that start together take turns. */
export async function runMigrations(dataSource: DataSource, schema: string): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    // Waiting for the other replica, and a migration itself, may last longer than a request may.
    await runner.query('SET statement_timeout = 0');
    await runner.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [lockName(schema)]);
    try {
      // On the locked session itself: when it breaks, the lock and the half-made migration go together.
      const executor = new MigrationExecutor(dataSource, runner);
      executor.transaction = 'each';
      return (await executor.executePendingMigrations()).map(({ name }) => name);
    } finally {
      await runner
        .query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [lockName(schema)])
        .catch(ignore);
      await runner.query('RESET statement_timeout').catch(ignore);
    }
  } finally {
    await runner.release();
  }
}

/** Names of the migrations that the schema lacks; what it has beyond them is no fault. Changes nothing. */
export async function missingMigrations(dataSource: DataSource, schema: string): Promise<string[]> {
  const [table] = await dataSource.query<{ isThere: boolean }[]>(
    'SELECT to_regclass($1) IS NOT NULL AS "isThere"',
    [`"${schema}".migrations`],
  );
  const done = table?.isThere
    ? await dataSource.query<{ name: string }[]>(`SELECT name FROM "${schema}".migrations`)
    : [];
  const names = new Set(done.map(({ name }) => name));
  return dataSource.migrations.map(({ constructor }) => constructor.name).filter((name) => !names.has(name));
}

/** Create the schema unless it is there; a role without CREATE on the database needs it to be there. */
export async function ensureSchema(dataSource: DataSource, schema: string): Promise<void> {
  if (await hasSchema(dataSource, schema)) return;
  try {
    await dataSource.query(`CREATE SCHEMA IF NOT EXISTS "${schema}"`);
  } catch (error) {
    // Another replica was faster.
    if (sqlStateOf(error) === '23505' && (await hasSchema(dataSource, schema))) return;
    throw error;
  }
}

async function hasSchema(dataSource: DataSource, schema: string): Promise<boolean> {
  const rows = await dataSource.query<{ found: boolean }[]>(
    'SELECT to_regnamespace($1) IS NOT NULL AS found',
    [`"${schema}"`],
  );
  return rows[0]?.found ?? false;
}

const lockName = (schema: string) => `junban migrations of ${schema}`;

// The session is ended by what had gone wrong; that error is the one to be told.
const ignore = () => undefined;
