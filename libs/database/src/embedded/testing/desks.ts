import { execFileSync, fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../embedded-postgres.js';
import { readPostmasterFile } from '../postmaster-file.js';
import { commandLine } from '../process-facts.js';

// Processes are killed here, not machines: what PostgreSQL has written is seen by the next one without a sync.
const settings = { fsync: 'off' };

/** A test's data directories, with everything that was started on them. */
export class Desks {
  readonly root = mkdtempSync(join(tmpdir(), 'junban-desks-'));
  readonly dataDir = join(this.root, 'a desk 順番');
  private readonly servers: EmbeddedPostgres[] = [];
  private readonly children: ChildProcess[] = [];

  async start(options: { dataDir?: string; port?: number } = {}): Promise<EmbeddedPostgres> {
    const server = await startEmbeddedPostgres({ dataDir: this.dataDir, settings, ...options });
    this.servers.push(server);
    return server;
  }

  /** Started by another process, which holds it until it is killed. */
  async startInChild(): Promise<{ child: ChildProcess; adminUrl: string }> {
    const child = fork(join(import.meta.dirname, 'held-server.mjs'), [this.dataDir], { execArgv: [] });
    this.children.push(child);
    const [message] = (await once(child, 'message')) as [{ adminUrl: string }];
    return { child, adminUrl: message.adminUrl };
  }

  /** Some program that has nothing to do with PostgreSQL. */
  spawnStranger(): number {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 60_000)']);
    this.children.push(child);
    return child.pid!;
  }

  postmaster(): number {
    return readPostmasterFile(join(this.dataDir, 'cluster'))!.pid;
  }

  async clear(): Promise<void> {
    for (const child of this.children) child.kill('SIGKILL');
    // One that a killed child left behind is ended by starting on it again.
    if (existsSync(join(this.dataDir, 'cluster', 'postmaster.pid')))
      await this.start().catch(() => undefined);
    await Promise.all(this.servers.map((server) => server.stop()));
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** A copy that keeps owners and modes; a used directory starts at once, making a cluster takes a second. */
export const copyOf = (directory: string, to: string) => void execFileSync('cp', ['-a', directory, to]);

/** A dead process may keep its number for a while, but not its command line. */
export const runs = (pid: number) => commandLine(pid)?.includes('postgres') ?? false;

export async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
