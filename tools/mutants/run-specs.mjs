import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { text } from 'node:stream/consumers';

/** Enough histories for a mutant to show; the suite itself runs more. */
const MAX_RUNS = '30';

/** Runs all copies' specs in one Jest; resolves to a map of label → what failed and what could not run at all. */
export const runSpecs = async (directory) => {
  const output = join(directory, 'results.json');
  const jest = spawn(
    process.execPath,
    [
      join(directory, 'node_modules', 'jest', 'bin', 'jest.js'),
      ...['--config', join(directory, 'jest.config.json')],
      ...['--json', '--outputFile', output, '--silent', '--maxWorkers=100%'],
    ],
    {
      cwd: directory,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...process.env,
        NODE_OPTIONS: '--experimental-vm-modules',
        JUNBAN_MAX_RUNS: MAX_RUNS,
        JUNBAN_SHRINK: 'false',
      },
    },
  );
  const [said] = await Promise.all([text(jest.stderr), once(jest, 'close')]);
  if (!existsSync(output)) throw new Error(`Jest did not get as far as results:\n${said}`);
  const { testResults } = JSON.parse(await readFile(output, 'utf8'));
  const byLabel = new Map();
  for (const { name, assertionResults, message } of testResults) {
    const label = relative(join(directory, 'copies'), name).split(sep)[0];
    const result = byLabel.get(label) ?? { failed: [], broken: [], ran: 0 };
    byLabel.set(label, result);
    const spec = basename(name, '.spec.ts');
    if (assertionResults.length === 0) result.broken.push(`${spec}: ${message.split('\n')[0]}`);
    result.ran += assertionResults.length;
    for (const { status, fullName } of assertionResults)
      if (status === 'failed') result.failed.push({ spec, test: fullName });
  }
  return byLabel;
};
