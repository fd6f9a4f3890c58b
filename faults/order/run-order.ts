import { randomFrom } from '../../libs/contracts/src/model/testing/random.js';
import { drawAgents, drawHastyStory } from '../load/crowd.js';
import { type Mutant } from '../mutants/mutant.js';
import { MUTANTS } from '../mutants/mutants.js';
import { rewriteEnv } from '../rewrites/rewrite-env.js';
import { runFaults, type RunOptions, type Verdict } from '../run.js';
import type { OrderArguments } from './arguments.js';
import { drawFreezes } from './freezes.js';

/** Inquiries a second: more than the desk gets through, so that there is a line. */
const INQUIRIES = 40;
/** Customers at a time: more would only wait for each other on a busy machine. */
const CUSTOMERS = 60;
/** What the desk is taken to get through on a busy machine, in turns a second. */
const SLOWEST = 5;
/** How long faults go on after the last inquiry, in milliseconds. */
const TAIL = 5_000;
const PATIENCE = 600_000;
/** A mutant may never come to rest. */
const PATIENCE_WITH_MUTANT = 30_000;

/** A busy day: many agents who do whatever agents may do, many customers, and processes of assignment that freeze. */
export const runOrder = (
  { seed, agents, turns, mode, mutant }: OrderArguments,
  outside: Pick<RunOptions, 'directory' | 'say' | 'stop'>,
): Promise<Verdict> => {
  const millis = (turns / INQUIRIES) * 1_000 + TAIL;
  const { mood }: Partial<Mutant> = mutant ? MUTANTS[mutant] : {};
  return runFaults({
    ...outside,
    seed,
    mode,
    mood,
    minutes: millis / 60_000,
    plan: drawFreezes(randomFrom(seed), millis),
    crowd: {
      agents: drawAgents(agents, randomFrom(seed)),
      story: drawHastyStory,
      inquiries: INQUIRIES,
      atOnce: CUSTOMERS,
      most: turns,
    },
    rate: SLOWEST,
    patience: mutant ? PATIENCE_WITH_MUTANT : PATIENCE,
    brokers: 1,
    single: ['eligibility', 'scheduling'],
    extra: { ...rewriteEnv({ mutant }), ASSIGNMENT_MODE: mode },
  });
};
