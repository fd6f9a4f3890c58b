import { spawnSync } from 'node:child_process';
import { renameSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { SERVICES } from '#contracts';
import { type EmbeddedPostgres, provisionServices, startEmbeddedPostgres } from '#database';
import { temporaryDirectory } from '#testing';
import { mountVolume, type SmallVolume } from './small-volume.js';

/** Enough for the tables of an empty desk. */
const TABLES_MB = 8;
/** Enough for the log of a PostgreSQL at rest. */
const LOG_MB = 64;
const settings = { fsync: 'off', max_connections: '100', min_wal_size: '32MB', max_wal_size: '32MB' };

/** A PostgreSQL whose log is on a small volume, and intake's tables on another one. */
export class DatabaseOnVolumes {
  /** Whether it has ended unasked. */
  hasEnded = false;

  private constructor(
    private server: EmbeddedPostgres,
    readonly tables: SmallVolume,
    readonly log: SmallVolume,
    private readonly directory: { path: string; remove: () => Promise<void> },
  ) {
    void server.ended.then(() => (this.hasEnded = true));
  }

  static async start(): Promise<DatabaseOnVolumes> {
    const directory = await temporaryDirectory();
    const dataDir = directory.path;
    const first = await startEmbeddedPostgres({ dataDir, settings });
    await first.stop();
    const cluster = join(dataDir, 'cluster');
    const owner = statSync(cluster);
    const log = await mountVolume(LOG_MB, owner);
    const tables = await mountVolume(TABLES_MB, owner);
    moveTo(log.path, join(cluster, 'pg_wal'));
    const server = await startEmbeddedPostgres({ dataDir, settings });
    const started = new DatabaseOnVolumes(server, tables, log, directory);
    await provisionServices(server.adminUrl, [...SERVICES]);
    await started.query(`CREATE TABLESPACE small LOCATION '${tables.path}'`);
    await started.query('GRANT CREATE ON TABLESPACE small TO junban_intake');
    await started.query('ALTER ROLE junban_intake SET default_tablespace = small');
    return started;
  }

  get url(): string {
    return this.server.adminUrl;
  }

  /** Runs a statement as the administrator. */
  async query(statement: string): Promise<void> {
    const client = new Client(this.url);
    // A server that ends in the middle is told by the statement.
    client.on('error', () => undefined);
    await client.connect();
    await client.query(statement).finally(() => client.end());
  }

  /** Starts it again at the same address, as an operator does. */
  async startAgain(): Promise<void> {
    const { port } = this.server;
    await this.server.stop();
    this.server = await startEmbeddedPostgres({ dataDir: this.directory.path, settings, port });
  }

  async drop(): Promise<void> {
    await this.server.stop();
    await this.tables.remove();
    await this.log.remove();
    await this.directory.remove();
  }
}

const moveTo = (volume: string, directory: string): void => {
  const { status, stderr } = spawnSync('cp', ['-a', `${directory}/.`, volume], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  renameSync(directory, `${directory}-before`);
  symlinkSync(volume, directory);
};
