import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { Database, type DatabaseOptions, type MigrationClass } from '#database';

/** A database of its own on the run's PostgreSQL server. */
export interface TestDatabase {
  /** Opened on schema "test", or the one asked for, with all migrations run. */
  readonly db: Database;
  /** postgres:// address of the database, with the rights of its owner. */
  readonly url: string;
  /** Another connection pool to the same database: a second replica, or another schema. */
  open(options?: Partial<DatabaseOptions>): Promise<Database>;
  /** Close all that was opened, and drop the database unless JUNBAN_TEST_KEEP is set. */
  drop(): Promise<void>;
}

/** A fresh, migrated database. To be dropped in `afterAll`. */
export async function testDatabase(
  migrations: MigrationClass[] = [],
  options: Partial<DatabaseOptions> = {},
): Promise<TestDatabase> {
  const fresh = await freshDatabase();
  const opened: Database[] = [];
  const open = async (over: Partial<DatabaseOptions> = {}) => {
    const db = await Database.open({
      url: fresh.url,
      schema: 'test',
      name: 'test',
      migrations,
      poolSize: 5,
      // However slow the machine is that many tests share.
      connectTimeoutMs: 60_000,
      ...options,
      ...over,
    });
    opened.push(db);
    return db;
  };
  const db = await open();
  await db.migrate();
  return {
    db,
    url: fresh.url,
    open,
    drop: async () => {
      await Promise.all(opened.map((each) => each.close()));
      await fresh.drop();
    },
  };
}

/** An empty database, for tests that open several schemas or processes on it. */
export async function freshDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `junban_test_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE template0`);
  const url = new URL(serverUrl());
  url.pathname = name;
  return {
    url: url.href,
    drop: async () => {
      if (!process.env['JUNBAN_TEST_KEEP']) await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

async function onServer(sql: string): Promise<void> {
  const client = new Client(serverUrl());
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function serverUrl(): string {
  const url = process.env['JUNBAN_TEST_POSTGRES_URL'];
  if (url) return url;
  const reason = process.env['JUNBAN_TEST_POSTGRES_ERROR'] ?? "Jest's globalSetup did not run";
  throw new Error(`These tests need PostgreSQL, and there is none: ${reason}`);
}
