import { ASSIGNMENT_MUTANTS } from './assignment-mutants.js';
import { INTAKE_MUTANTS } from './intake-mutants.js';
import { TRANSPORT_MUTANTS } from './transport-mutants.js';

/** The mutants of the running system, by name. */
export const MUTANTS = { ...TRANSPORT_MUTANTS, ...INTAKE_MUTANTS, ...ASSIGNMENT_MUTANTS };

export type MutantName = keyof typeof MUTANTS;

/** The mutant that an option names. Throws where there is none of this name. */
export const mutantNamed = (name: string): MutantName => {
  if (isMutantName(name)) return name;
  throw new Error(`--mutant takes one of ${Object.keys(MUTANTS).join(', ')}, not '${name}'`);
};

/** Whether there is a mutant of this name. */
export const isMutantName = (name: string): name is MutantName => Object.hasOwn(MUTANTS, name);
