import { existsSync } from 'node:fs';
import { userInfo, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataDirectoryInUse, startEmbeddedPostgres } from '#database';
import { templatesOfRun } from './templates-of-run.js';

/** A PostgreSQL server for tests; databases may be created on it. */
export interface TestServer {
  readonly adminUrl: string;
  stop(): Promise<void>;
}

// Tests that crash PostgreSQL itself start their own; all others need no disk.
const settings = { fsync: 'off', max_connections: '300' };

/**
 * In this order: the server of JUNBAN_TEST_DATABASE_URL or DATABASE_URL, a container where there is a Docker
 * engine, the embedded PostgreSQL.
 */
export async function startTestServer(env: NodeJS.ProcessEnv = process.env): Promise<TestServer> {
  const given = env['JUNBAN_TEST_DATABASE_URL'] ?? env['DATABASE_URL'];
  // What tests leave behind, they leave for a look at it; templates are of no use to anybody.
  if (given) return { adminUrl: given, stop: () => dropDatabases(given, `${templatesOfRun(env)}_`) };
  return (await startContainer(env)) ?? (await startEmbedded());
}

async function startContainer(env: NodeJS.ProcessEnv): Promise<TestServer | undefined> {
  if (!env['DOCKER_HOST'] && !existsSync('/var/run/docker.sock')) return undefined;
  try {
    const { PostgreSqlContainer } = await import('@testcontainers/postgresql');
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const container = await new PostgreSqlContainer('postgres:18-alpine')
      .withCommand(['postgres', ...flags])
      .start();
    return { adminUrl: container.getConnectionUri(), stop: async () => void (await container.stop()) };
  } catch {
    // An engine that does not run, or that cannot get the image.
    return undefined;
  }
}

/** Its directory is kept, so that the next run starts at once, and heals what a killed run left behind. */
async function startEmbedded(): Promise<TestServer> {
  const root = join(tmpdir(), `junban-test-${userInfo().uid}`);
  for (let slot = 1; ; slot += 1) {
    try {
      const server = await startEmbeddedPostgres({ dataDir: join(root, `postgres-${slot}`), settings });
      await dropDatabases(server.adminUrl, 'junban_test_');
      return server;
    } catch (error) {
      // Another run of the tests is using it.
      if (!(error instanceof DataDirectoryInUse) || slot === 16) throw error;
    }
  }
}

async function dropDatabases(adminUrl: string, prefix: string): Promise<void> {
  const client = new Client(adminUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [prefix],
    );
    for (const { datname } of rows) await client.query(`DROP DATABASE "${datname}" WITH (FORCE)`);
  } finally {
    await client.end();
  }
}
