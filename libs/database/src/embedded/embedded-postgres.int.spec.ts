import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { freePorts } from '../../../../tools/kafka-local/free-ports.js';
import { DataDirectoryInUse, EmbeddedPostgresError } from './embedded-postgres-error.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import { copyOf, Desks, query } from './testing/desks.js';

// Each start is a moment's work, but some machines are slow.
let used: Desks;
let desks: Desks;
beforeAll(async () => {
  used = new Desks();
  await (await used.start()).stop();
});
afterAll(() => used?.clear());
beforeEach(() => {
  desks = new Desks();
});
afterEach(() => desks.clear());

describe('an embedded PostgreSQL', () => {
  it('keeps what was stored over stop and start, in a path with blanks and Japanese letters', async () => {
    const first = await desks.start();
    await query(first.adminUrl, 'CREATE TABLE kept AS SELECT 1 AS n');
    await first.stop();
    await first.stop();
    const second = await desks.start();
    expect(await query(second.adminUrl, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
  });

  it('is durable, listens on 127.0.0.1 alone, and asks for the password', async () => {
    copyOf(used.dataDir, desks.dataDir);
    const server = await startEmbeddedPostgres({ dataDir: desks.dataDir });
    const settings = await query(
      server.adminUrl,
      `SELECT name, setting FROM pg_settings WHERE name IN
       ('fsync', 'synchronous_commit', 'listen_addresses', 'unix_socket_directories', 'server_encoding', 'port') ORDER BY 1`,
    );
    expect(settings).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'listen_addresses', setting: '127.0.0.1' },
      { name: 'port', setting: String(server.port) },
      { name: 'server_encoding', setting: 'UTF8' },
      { name: 'synchronous_commit', setting: 'on' },
      { name: 'unix_socket_directories', setting: '' },
    ]);
    const url = new URL(server.adminUrl);
    url.password = 'guess';
    await expect(query(url.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    await server.stop();
  });

  it('keeps its directory and its secrets to their owner', async () => {
    copyOf(used.dataDir, desks.dataDir);
    chmodSync(desks.dataDir, 0o755);
    await desks.start();
    const mode = (...path: string[]) => statSync(join(desks.dataDir, ...path)).mode & 0o777;
    expect([mode(), mode('cluster')]).toEqual([0o700, 0o700]);
    expect([mode('postgres.password'), mode('postgres.log')]).toEqual([0o600, 0o600]);
  });

  it('says when it has ended', async () => {
    copyOf(used.dataDir, desks.dataDir);
    const server = await desks.start();
    process.kill(desks.postmaster(), 'SIGQUIT');
    await server.ended;
    await server.stop();
  });
});

describe('one clear sentence', () => {
  it('when another desk runs on the directory, which goes on running', async () => {
    copyOf(used.dataDir, desks.dataDir);
    const { adminUrl } = await desks.startInChild();
    await expect(desks.start()).rejects.toThrow(DataDirectoryInUse);
    await expect(desks.start()).rejects.toThrow('JUNBAN_DATA_DIR');
    expect(await query(adminUrl, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('when the port is taken', async () => {
    copyOf(used.dataDir, desks.dataDir);
    const [port] = (await freePorts(1)) as [number];
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(port, '127.0.0.1', resolve));
    const failed = desks.start({ port });
    await expect(failed).rejects.toThrow(`Port ${port} of 127.0.0.1 is taken`);
    await expect(failed).rejects.toThrow(EmbeddedPostgresError);
    holder.close();
    expect((await desks.start({ port })).port).toBe(port);
  });

  it('when the directory is a file, or lies in one', async () => {
    const file = join(desks.root, 'file');
    writeFileSync(file, '');
    await expect(desks.start({ dataDir: file })).rejects.toThrow('is not a directory');
    await expect(desks.start({ dataDir: join(file, 'desk') })).rejects.toThrow('is not a directory');
  });

  it('when the directory cannot be written', async () => {
    // Root may write anywhere but in the kernel's own directories.
    const parent = process.getuid?.() === 0 ? '/sys' : join(desks.root, 'closed');
    if (parent !== '/sys') mkdirSync(parent, { mode: 0o500 });
    const failed = desks.start({ dataDir: join(parent, 'desk') });
    await expect(failed).rejects.toThrow('cannot be written');
    await expect(failed).rejects.toThrow('JUNBAN_DATA_DIR');
  });

  it('when the data are of another PostgreSQL', async () => {
    copyOf(used.dataDir, desks.dataDir);
    writeFileSync(join(desks.dataDir, 'cluster', 'PG_VERSION'), '17\n');
    await expect(desks.start()).rejects.toThrow('holds data of PostgreSQL 17');
  });
});
