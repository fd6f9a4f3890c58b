import { once } from 'node:events';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { isAlive } from './process-facts.js';
import { copyOf, Desks, query, runs } from './testing/desks.js';

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

it('a PostgreSQL that a killed desk left behind is ended, and what it had committed is there', async () => {
  copyOf(used.dataDir, desks.dataDir);
  const { child, adminUrl } = await desks.startInChild();
  await query(adminUrl, 'CREATE TABLE kept AS SELECT 1 AS n');
  const leftBehind = desks.postmaster();
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(runs(leftBehind)).toBe(true);
  const server = await desks.start();
  expect(runs(leftBehind)).toBe(false);
  expect(await query(server.adminUrl, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
});

it('a PostgreSQL that was killed together with its desk starts again with what it had committed', async () => {
  copyOf(used.dataDir, desks.dataDir);
  const { child, adminUrl } = await desks.startInChild();
  await query(adminUrl, 'CREATE TABLE kept AS SELECT 1 AS n');
  process.kill(desks.postmaster(), 'SIGKILL');
  child.kill('SIGKILL');
  await once(child, 'exit');
  const server = await desks.start();
  expect(await query(server.adminUrl, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
});

it('a program that by now bears the number of a dead PostgreSQL is left alone', async () => {
  copyOf(used.dataDir, desks.dataDir);
  const first = await desks.start();
  const file = join(desks.dataDir, 'cluster', 'postmaster.pid');
  const contents = readFileSync(file, 'utf8');
  await first.stop();
  const stranger = desks.spawnStranger();
  writeFileSync(file, contents.replace(/^\d+/, String(stranger)));
  const server = await desks.start();
  expect(isAlive(stranger)).toBe(true);
  expect(await query(server.adminUrl, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
});

it('a start on a copy of a running directory leaves the original alone', async () => {
  copyOf(used.dataDir, desks.dataDir);
  const original = await desks.start();
  const copy = join(desks.root, 'copy');
  copyOf(desks.dataDir, copy);
  const second = await desks.start({ dataDir: copy });
  expect(await query(original.adminUrl, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  expect(await query(second.adminUrl, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
});

it('a cluster made half-way is made again', async () => {
  const unfinished = join(desks.dataDir, 'unfinished-0');
  mkdirSync(join(unfinished, 'cluster', 'base'), { recursive: true });
  const server = await desks.start();
  expect(await query(server.adminUrl, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  expect(statSync(unfinished, { throwIfNoEntry: false })).toBeUndefined();
});
