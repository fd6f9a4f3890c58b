import { parseArgs } from 'node:util';
import { StartupError } from '#platform';
import { mutantNamed, type MutantName, MUTANTS } from './mutants/mutants.js';
import { numberOf } from './number-of.js';
import { FAULT_FAMILIES, type FaultFamily } from './plan/fault.js';

const USAGE = `npm run faults -- [--seed N] [--minutes M] [--faults ${FAULT_FAMILIES.join(',')}]
   or: npm run faults -- --mutants | --mutant ${Object.keys(MUTANTS).join('|')} [--seed N]`;

export interface Arguments {
  seed: number;
  /** How long faults come. */
  minutes: number;
  families: FaultFamily[];
  /** Run instead of the system as it is, one after the other. */
  mutants: MutantName[];
}

const isFamily = (name: string): name is FaultFamily => (FAULT_FAMILIES as readonly string[]).includes(name);

const familiesOf = (text: string): FaultFamily[] => {
  const names = text === 'none' ? [] : text.split(',');
  if (names.every(isFamily)) return names;
  throw new Error(`--faults takes none, or some of ${FAULT_FAMILIES.join(', ')}, not '${text}'`);
};

const mutantsOf = (all: boolean, name?: string): MutantName[] => {
  if (all) return Object.keys(MUTANTS) as MutantName[];
  if (name === undefined) return [];
  return [mutantNamed(name)];
};

/** Reads the command line. `anySeed` is taken where none is given. */
export const readArguments = (argv: string[], anySeed: number): Arguments => {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        seed: { type: 'string', default: String(anySeed) },
        minutes: { type: 'string', default: '2' },
        faults: { type: 'string', default: FAULT_FAMILIES.join() },
        mutant: { type: 'string' },
        mutants: { type: 'boolean', default: false },
      },
    });
    return {
      seed: Math.trunc(numberOf('seed', values.seed, 0)),
      minutes: numberOf('minutes', values.minutes, 0),
      families: familiesOf(values.faults),
      mutants: mutantsOf(values.mutants, values.mutant),
    };
  } catch (error) {
    throw new StartupError(`${(error as Error).message}. Usage: ${USAGE}`);
  }
};
