import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { default: config } = (await import(pathToFileURL(`${root}jest.config.mjs`).href)) as {
  default: Record<string, unknown>;
};
// This file must not start itself again, the comparison of data takes long, and the others need no server.
const own = JSON.stringify({
  ...config,
  rootDir: root,
  testMatch: ['<rootDir>/libs/calendar/**/!(machine-zones|date-holidays).spec.ts'],
  globalSetup: undefined,
  globalTeardown: undefined,
});

describe('Every rule of this library holds', () => {
  // The zone of a process is fixed when it starts, so each zone has a process of its own.
  it.each(['UTC', 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    'on a machine in %s',
    async (zone) => {
      const jest = [`${root}node_modules/jest/bin/jest.js`, '--config', own, '--runInBand', '--silent'];
      const env = { ...process.env, TZ: zone, NODE_OPTIONS: '--experimental-vm-modules' };
      const { stderr } = await promisify(execFile)(process.execPath, jest, { cwd: root, env });
      expect(stderr).toMatch(/Tests: +\d+ passed, \d+ total/);
    },
    60_000,
  );
});
