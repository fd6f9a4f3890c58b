import { DataSource, type Logger, type MigrationInterface } from 'typeorm';
import { valueTypes } from './value-types.js';

/** Migrations are classes whose names end in a timestamp of 13 digits, e.g. `Turns1700000000000`. */
export type MigrationClass = new () => MigrationInterface;

/** How to reach one service's own schema. */
export interface DatabaseOptions {
  /** postgres:// address with user, password and database. */
  url: string;
  /** The service's own schema: lower case letters, digits and underscores. Created if missing and permitted. */
  schema: string;
  migrations: MigrationClass[];
  /** Shown by PostgreSQL as application_name. */
  name: string;
  /** Most connections at a time; 10 unless given. */
  poolSize?: number;
  /** Where business time comes from; 'machine' (the database's own clock) unless given. */
  clock?: 'machine' | 'simulated';
  /** A statement is cancelled after so many milliseconds; 30,000 unless given. */
  statementTimeoutMs?: number;
  /** How long a connection is waited for, in milliseconds: one of the pool, or a new one; 10,000 unless given. */
  connectTimeoutMs?: number;
  /** A session idle inside a transaction is ended after so many milliseconds; 10,000 unless given (DESIGN §4.6). */
  idleInTransactionTimeoutMs?: number;
}

/** The unopened TypeORM data source of a service's schema, with the session settings of DESIGN §4.6. */
export function dataSourceOf(options: DatabaseOptions): DataSource {
  const { schema } = options;
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) throw new Error(`"${schema}" cannot be a schema's name`);
  const { url, settings } = takeSettings(options.url);
  return new DataSource({
    type: 'postgres',
    url,
    schema,
    synchronize: false,
    logger: silent,
    installExtensions: false,
    entities: [],
    migrations: options.migrations,
    migrationsTableName: 'migrations',
    applicationName: options.name,
    poolSize: options.poolSize ?? 10,
    connectTimeoutMS: options.connectTimeoutMs ?? 10_000,
    // A lost idle connection is replaced by the pool; the next query tells of a database that is away.
    poolErrorHandler: () => undefined,
    extra: {
      // No lock_timeout: who waits for a turn's row waits, bounded by statement_timeout.
      options: [...settings, `-c search_path=${schema}`, '-c timezone=UTC'].join(' '),
      statement_timeout: options.statementTimeoutMs ?? 30_000,
      idle_in_transaction_session_timeout: options.idleInTransactionTimeoutMs ?? 10_000,
      idleTimeoutMillis: 60_000,
      keepAlive: true,
      types: valueTypes,
      // Statements of a transaction that don't wait for each other's answers are sent at once, and run in their order.
      pipeline: true,
    },
  });
}

/** An address may bring session options of its own; the driver would let them replace ours. */
function takeSettings(address: string): { url: string; settings: string[] } {
  const url = new URL(address);
  const own = url.searchParams.get('options');
  url.searchParams.delete('options');
  return { url: url.href, settings: own ? [own] : [] };
}

// What matters is thrown; TypeORM would print failed migrations to the console all the same.
const say = () => undefined;
const silent: Logger = {
  logQuery: say,
  logQueryError: say,
  logQuerySlow: say,
  logSchemaBuild: say,
  logMigration: say,
  log: say,
};
