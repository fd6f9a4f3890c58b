// Runs the tests: `npm test` all but the long ones, `npm run test:long` only those. Further arguments go to Jest.
// JUNBAN_TEST_SUMMARY names a file to which Jest's result is written as JSON.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

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
process.exit(status ?? 1);
