import { parseArgs } from 'node:util';
import { StartupError } from '#platform';

const USAGE = 'npm run start:services -- [--replicas 1-9]';

/** Reads the command line: how many processes of each service. */
export const readArguments = (argv: string[]): { replicas: number } => {
  try {
    const { replicas } = parseArgs({
      args: argv,
      options: { replicas: { type: 'string', default: '1' } },
    }).values;
    if (!/^[1-9]$/.test(replicas))
      throw new Error(`--replicas takes a number from 1 to 9, not '${replicas}'`);
    return { replicas: Number(replicas) };
  } catch (error) {
    throw new StartupError(`${(error as Error).message}. Usage: ${USAGE}`);
  }
};
