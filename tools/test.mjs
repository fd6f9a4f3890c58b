// Runs the tests: `npm test` all but the long ones, `npm run test:long` only those. Further arguments go to Jest.
// JUNBAN_TEST_SUMMARY names a folder in which Jest's results are written as JSON.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const isLong = process.argv[2] === '--long';
const jestArguments = process.argv.slice(isLong ? 3 : 2);

const RUNS = isLong
  ? [
      { name: 'long', workers: 2 },
      // Each is a world of a dozen processes: two at a time would only slow each other down.
      { name: 'worlds', workers: 1 },
    ]
  : [{ name: 'short', workers: 2, config: 'jest.config.mjs' }];

const folder = process.env.JUNBAN_TEST_SUMMARY;
if (folder) mkdirSync(folder, { recursive: true });

const run = ({ name, workers, config = `jest.${name}.config.mjs` }) => {
  const { status } = spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      'node_modules/jest/bin/jest.js',
      `--config=${config}`,
      `--maxWorkers=${workers}`,
      // What is asked for may be in the other run.
      ...(RUNS.length > 1 && jestArguments.length > 0 ? ['--passWithNoTests'] : []),
      ...(folder ? ['--json', `--outputFile=${join(folder, `${name}.json`)}`] : []),
      ...jestArguments,
    ],
    {
      stdio: 'inherit',
      env: {
        // Tests start the desk and its services about a hundred times: their code is compiled once.
        NODE_COMPILE_CACHE: resolve('node_modules/.cache/junban-compiled'),
        // Their brokers live for seconds: to make them fast costs more than it gains.
        JDK_JAVA_OPTIONS: '-XX:TieredStopAtLevel=1',
        ...process.env,
      },
    },
  );
  // Whoever ends one run wants no other.
  if (status === null) process.exit(1);
  return status;
};

process.exit(Math.max(...RUNS.map(run)));
