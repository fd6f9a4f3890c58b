import { parseArgs } from 'node:util';
import { StartupError } from '#platform';
import { isLeakName, type LeakName, LEAKS } from '../mutants/leaks.js';
import { numberOf } from '../number-of.js';

const USAGE = `npm run anonymity -- [--services] [--inquiries N] [--leak ${Object.keys(LEAKS).join('|')}]`;

export interface AnonymityArguments {
  /** The four services as processes on a Kafka, instead of the desk in one process. */
  services: boolean;
  inquiries: number;
  /** A system that must be caught, instead of the one that there is. */
  leak?: LeakName;
}

/** Reads the command line. */
export const readAnonymityArguments = (argv: string[]): AnonymityArguments => {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        services: { type: 'boolean', default: false },
        inquiries: { type: 'string', default: '42' },
        leak: { type: 'string' },
      },
    });
    const { services, leak } = values;
    const inquiries = Math.trunc(numberOf('inquiries', values.inquiries, 7));
    if (leak === undefined) return { services, inquiries };
    if (isLeakName(leak)) return { services, inquiries, leak };
    throw new Error(`--leak takes one of ${Object.keys(LEAKS).join(', ')}, not '${leak}'`);
  } catch (error) {
    throw new StartupError(`${(error as Error).message}. Usage: ${USAGE}`);
  }
};
