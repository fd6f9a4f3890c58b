import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DeskSettings, temporaryDirectory } from '#testing';
import { postgresOf } from './processes.js';
import { refusal } from './refusal.js';

describe('what keeps a desk from starting is told in one sentence with the remedy', () => {
  let root: Awaited<ReturnType<typeof temporaryDirectory>>;
  beforeAll(async () => {
    root = await temporaryDirectory();
  });
  afterAll(() => root.remove());

  // Root may write anywhere but in the kernel's own directories.
  const closedDirectory = async () => {
    if (process.getuid?.() === 0) return '/sys/desk';
    await mkdir(join(root.path, 'closed'), { mode: 0o500 });
    return join(root.path, 'closed', 'desk');
  };

  it('a data directory that cannot be written', async () => {
    const dataDir = await closedDirectory();
    expect(await refusal({ dataDir })).toMatch(
      /^The data directory \S+ cannot be written \(E\w+\): .*set JUNBAN_DATA_DIR/,
    );
  });

  const at = (instant: string) => ({ args: ['--at', instant] });
  it.each<[string, Omit<DeskSettings, 'dataDir'>, RegExp]>([
    ['an instant without offset', at('2026-11-22T15:00:00'), /^--at takes an instant with its offset, not/],
    ['a wrong setting', { env: { LEASE_SECONDS: 'long' } }, /^LEASE_SECONDS must be .* got 'long'$/],
    [
      'a policy edition that there is none of',
      { env: { POLICY_EDITION: 'ja-1999-01-01' } },
      /^POLICY_EDITION /,
    ],
    ['production', { env: { NODE_ENV: 'production' } }, /^With NODE_ENV=production .* set DATABASE_URL/],
  ])('%s, before anything is made', async (_what, settings, sentence) => {
    const dataDir = join(root.path, 'never-made');
    expect(await refusal({ dataDir, ...settings })).toMatch(sentence);
    expect(await postgresOf(dataDir)).toBeUndefined();
  });

  it('an instant outside the calendar', async () => {
    const dataDir = join(root.path, 'other');
    expect(await refusal({ dataDir, ...at('2051-01-01T10:00:00+09:00') })).toBe(
      '2051-01-01T10:00:00.000+09:00 lies outside the holiday data (1970-01-01 to 2050-12-31). Name an instant within these dates.',
    );
  });
});
