import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { templatesOfRun } from './templates-of-run.js';

/** A database that nobody else uses. */
export interface FreshDatabase {
  url: string;
  drop(): Promise<void>;
}

/** An empty database, for tests that open several schemas or processes on it. */
export const freshDatabase = (): Promise<FreshDatabase> => onServer((server) => create(server, 'template0'));

/** A copy of a database of this name that `make` has filled; the first one to ask in a run makes it, the others wait. */
export const copyOfTemplate = (
  name: string,
  make: (template: FreshDatabase) => Promise<void>,
): Promise<FreshDatabase> =>
  onServer(async (server) => {
    const template = `${templatesOfRun()}_${name}`;
    await server.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [template]);
    const { rowCount } = await server.query('SELECT FROM pg_database WHERE datname = $1', [template]);
    if (!rowCount) {
      const unfinished = await create(server, 'template0');
      await make(unfinished);
      await server.query(`ALTER DATABASE ${databaseOf(unfinished.url)} RENAME TO ${template}`);
    }
    return create(server, template);
  });

const create = async (server: Client, template: string): Promise<FreshDatabase> => {
  const name = `junban_test_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  await server.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(serverUrl());
  url.pathname = name;
  return {
    url: url.href,
    drop: async () => {
      if (process.env['JUNBAN_TEST_KEEP']) return;
      await onServer((again) => again.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
};

const databaseOf = (url: string): string => new URL(url).pathname.slice(1);

const onServer = async <R>(work: (server: Client) => Promise<R>): Promise<R> => {
  const client = new Client(serverUrl());
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

function serverUrl(): string {
  const url = process.env['JUNBAN_TEST_POSTGRES_URL'];
  if (url) return url;
  const reason = process.env['JUNBAN_TEST_POSTGRES_ERROR'] ?? "Jest's globalSetup did not run";
  throw new Error(`These tests need PostgreSQL, and there is none: ${reason}`);
}
