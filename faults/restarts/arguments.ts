import { parseArgs } from 'node:util';
import { StartupError } from '#platform';
import { numberOf } from '../number-of.js';

const USAGE = 'npm run restarts -- [--seed N] [--rounds N] [--delay SECONDS] [--kill]';

/** What a run of rolling restarts is to be like. */
export interface RestartArguments {
  seed: number;
  /** How often every process of intake and assignment is stopped. */
  rounds: number;
  /** How long a process goes on serving after the signal, in seconds. */
  delay: number;
  /** Processes are killed and not stopped: it must be found out. */
  isKill: boolean;
}

/** Reads the command line. `anySeed` is taken where none is given. */
export const readRestartArguments = (argv: string[], anySeed: number): RestartArguments => {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        seed: { type: 'string', default: String(anySeed) },
        rounds: { type: 'string', default: '2' },
        // As in Kubernetes.
        delay: { type: 'string', default: '5' },
        kill: { type: 'boolean', default: false },
      },
    });
    return {
      seed: Math.trunc(numberOf('seed', values.seed, 0)),
      rounds: Math.trunc(numberOf('rounds', values.rounds, 1)),
      delay: Math.trunc(numberOf('delay', values.delay, 0)),
      isKill: values.kill,
    };
  } catch (error) {
    throw new StartupError(`${(error as Error).message}. Usage: ${USAGE}`);
  }
};
