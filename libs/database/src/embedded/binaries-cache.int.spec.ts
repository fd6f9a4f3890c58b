import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { cachedBinaries } from './binaries-cache.js';

const asRoot = process.getuid?.() === 0 ? it : it.skip;

let root: string;
let native: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'junban-cache-'));
  native = join(root, 'native');
  // As npm leaves it where root's umask is 077.
  mkdirSync(join(native, 'bin'), { recursive: true, mode: 0o700 });
  writeFileSync(join(native, 'bin', 'postgres'), 'program', { mode: 0o700 });
  writeFileSync(join(native, 'notes'), 'text', { mode: 0o600 });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

asRoot(
  '(as root) copies the programs once to where every user may run and nobody else may write them',
  async () => {
    const cache = join(root, 'cache');
    const copy = await cachedBinaries(native, '18.4', cache);
    const mode = (...path: string[]) => statSync(join(copy, ...path)).mode & 0o777;
    expect([mode(), mode('bin'), mode('bin', 'postgres'), mode('notes')]).toEqual([
      0o755, 0o755, 0o755, 0o644,
    ]);
    const made = statSync(copy).ino;
    expect(await cachedBinaries(native, '18.4', cache)).toBe(copy);
    expect(statSync(copy).ino).toBe(made);
    expect(await cachedBinaries(native, '18.5', cache)).not.toBe(copy);
  },
);

asRoot('(as root) refuses a place that somebody else could have written', async () => {
  const open = join(root, 'open');
  mkdirSync(open);
  chmodSync(open, 0o777);
  await expect(cachedBinaries(native, '18.4', open)).rejects.toThrow('only root can write');
  const linked = join(root, 'linked');
  symlinkSync(open, linked);
  await expect(cachedBinaries(native, '18.4', linked)).rejects.toThrow('only root can write');
});

asRoot('(as root) says what to do where nothing can be written', async () => {
  await expect(cachedBinaries(native, '18.4', '/sys/junban')).rejects.toThrow('set DATABASE_URL');
});
