// Runs the tests: `npm test` all but the long ones, `npm run test:long` only those. Further arguments go to Jest.
// JUNBAN_TEST_SUMMARY names a file to which Jest's result is written as JSON.
import { spawnSync } from 'node:child_process';

const [first, ...rest] = process.argv.slice(2);
const long = first === '--long';
const jestArguments = long ? rest : process.argv.slice(2);

const summary = process.env.JUNBAN_TEST_SUMMARY;
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    // Long tests start whole worlds: two at a time would only slow each other down.
    `--maxWorkers=${long ? 1 : 2}`,
    ...(long ? ['--config=jest.long.config.mjs'] : []),
    ...(summary ? ['--json', `--outputFile=${summary}`] : []),
    ...jestArguments,
  ],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
