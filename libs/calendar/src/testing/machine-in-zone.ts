import { execFile } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect } from '@jest/globals';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** Runs the tests of this library on a machine in that zone: a zone is fixed when its process starts. */
export const testInZone = async (zone: string): Promise<void> => {
  const { default: config } = (await import(pathToFileURL(`${root}jest.config.mjs`).href)) as {
    default: Record<string, unknown>;
  };
  // Those that call this must not start themselves again, and the others need no server.
  const own = JSON.stringify({
    ...config,
    rootDir: root,
    testMatch: ['<rootDir>/libs/calendar/**/!(machine-zones).spec.ts'],
    globalSetup: undefined,
    globalTeardown: undefined,
  });
  const jest = [`${root}node_modules/jest/bin/jest.js`, '--config', own, '--runInBand', '--silent'];
  const env = { ...process.env, TZ: zone, NODE_OPTIONS: '--experimental-vm-modules' };
  const { stderr } = await promisify(execFile)(process.execPath, jest, { cwd: root, env });
  expect(stderr).toMatch(/Tests: +\d+ passed, \d+ total/);
};
