import { parseArgs } from 'node:util';
import { StartupError } from '#platform';
import type { AssignmentMode } from '../load/agent.js';
import { mutantNamed, type MutantName, MUTANTS } from '../mutants/mutants.js';
import { numberOf } from '../number-of.js';

const MODES = ['push', 'pull'] as const;

const USAGE = `npm run order -- [--seed N] [--agents N] [--turns N] [--mode ${MODES.join('|')}] [--mutant ${Object.keys(MUTANTS).join('|')}]`;

/** What a run of the order proof is to be like. */
export interface OrderArguments {
  seed: number;
  agents: number;
  turns: number;
  mode: AssignmentMode;
  /** Run instead of the system as it is. */
  mutant?: MutantName;
}

const modeOf = (text: string): AssignmentMode => {
  const mode = MODES.find((name) => name === text);
  if (mode) return mode;
  throw new Error(`--mode takes push or pull, not '${text}'`);
};

/** Reads the command line. `anySeed` is taken where none is given. */
export const readOrderArguments = (argv: string[], anySeed: number): OrderArguments => {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        seed: { type: 'string', default: String(anySeed) },
        agents: { type: 'string', default: '50' },
        turns: { type: 'string', default: '2000' },
        mode: { type: 'string', default: 'pull' },
        mutant: { type: 'string' },
      },
    });
    return {
      seed: Math.trunc(numberOf('seed', values.seed, 0)),
      agents: Math.trunc(numberOf('agents', values.agents, 1)),
      turns: Math.trunc(numberOf('turns', values.turns, 1)),
      mode: modeOf(values.mode),
      ...(values.mutant !== undefined && { mutant: mutantNamed(values.mutant) }),
    };
  } catch (error) {
    throw new StartupError(`${(error as Error).message}. Usage: ${USAGE}`);
  }
};
