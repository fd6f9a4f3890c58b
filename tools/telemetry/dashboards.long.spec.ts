import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { describeUnless, temporaryDirectory } from '#testing';
import { inRepository } from './documented-metrics.js';
import { DASHBOARDS, filesIn } from './read-deployed.js';

const go = (...args: string[]) =>
  spawnSync('go', args, { cwd: inRepository('tools/telemetry/dashboard-schema'), encoding: 'utf8' });

const obstacle = (): string | undefined => {
  const { error, stdout } = go('env', 'GOVERSION');
  if (error) return 'go is not installed';
  if (Number(/^go1\.(\d+)/.exec(stdout)?.[1]) < 21) return `${stdout.trim()} is too old for it`;
  const { stderr, status } = go('mod', 'download');
  return status === 0 ? undefined : stderr.trim();
};

const faultsIn = (files: string[]): string => {
  const { stdout, stderr, status } = go('run', '.', ...files);
  if (status !== 0) throw new Error(stderr);
  return stdout;
};

describeUnless(obstacle(), 'Go 1.21 or later', 'The dashboards, by Grafana’s own schema', () => {
  it('have no field that it lacks, and lack none that it asks for', () => {
    expect(faultsIn(filesIn(DASHBOARDS, '.json'))).toBe('');
  }, 300_000);

  it('are found fault with where there is one', async () => {
    const { path, remove } = await temporaryDirectory();
    const [first] = filesIn(DASHBOARDS, '.json');
    const broken = join(path, 'broken.json');
    writeFileSync(broken, readFileSync(first!, 'utf8').replace('"colorMode"', '"colourMode"'));
    expect(faultsIn([broken])).toContain("unexpected field 'colourMode'");
    await remove();
  }, 300_000);
});
