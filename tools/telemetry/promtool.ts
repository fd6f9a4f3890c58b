import { spawnSync } from 'node:child_process';
import { describeUnless } from '#testing';

/** Runs promtool; what it says where it finds fault, nothing otherwise. */
export const promtool = (args: string[], input?: string): string => {
  const { status, stdout, stderr, error } = spawnSync('promtool', args, { input, encoding: 'utf8' });
  if (error) throw error;
  return status === 0 ? '' : `${stdout}${stderr}`;
};

const isMissing = () => spawnSync('promtool', ['--version']).error !== undefined;

/** Describes tests that need promtool. */
export const describeWithPromtool = (name: string, define: () => void): void =>
  describeUnless(
    isMissing() ? 'promtool is not installed' : undefined,
    "promtool (Debian's package prometheus)",
    name,
    define,
  );
