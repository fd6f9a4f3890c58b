import { inDirectory } from '../in-directory.js';
import { rewriteEnv } from '../rewrites/rewrite-env.js';
import { runFaults, type Verdict } from '../run.js';
import { REPLICAS } from '../world/world.js';
import { examplesOf, type Judged, judged } from './judged.js';
import type { Mutant } from './mutant.js';
import { mutantPlan } from './mutant-plan.js';
import { type MutantName, MUTANTS } from './mutants.js';

const MINUTES = 0.5;
/** A mutant is not measured: it may not get through calm weather. */
const RATE = 5;
/** What a mutant has lost doesn't come by waiting longer. */
const PATIENCE = 12_000;

export interface MutantRun extends Judged {
  name: MutantName;
  seed: number;
  seconds: number;
}

type Say = (line: string) => void;

const runMutant = async (name: MutantName, seed: number, say: Say, stop: AbortSignal): Promise<MutantRun> => {
  const mutant: Mutant = MUTANTS[name];
  say(`${name}: ${mutant.wrong}`);
  const began = performance.now();
  let verdict: Verdict | undefined;
  await inDirectory(async (directory) => {
    verdict = await runFaults({
      seed,
      minutes: MINUTES,
      plan: mutantPlan(mutant, MINUTES * 60_000, REPLICAS),
      mood: mutant.mood,
      rate: RATE,
      patience: PATIENCE,
      brokers: 1,
      directory,
      extra: rewriteEnv({ mutant: name }),
      say,
      stop,
    });
    return judged(mutant, verdict).isCaught;
  });
  for (const { check, what } of examplesOf(verdict!)) say(`  ${check}: ${what}`);
  const seconds = Math.round((performance.now() - began) / 1_000);
  return { name, seed, seconds, ...judged(mutant, verdict!) };
};

const lineOf = ({ name, seed, seconds, seen, isCaught }: MutantRun): string => {
  const checks = [...seen].map(([check, count]) => `${check} ${count}`).join(', ');
  const text = isCaught ? checks : seen.size > 0 ? `SURVIVED, though seen by ${checks}` : 'SURVIVED';
  return `${isCaught ? '✓' : '✗'} ${name.padEnd(30)} ${text} (seed ${seed}, ${seconds} s)`;
};

/** Runs mutants one after the other and prints who caught each. Resolves with whether all were caught. */
export const runMutants = async (
  { mutants, seed }: { mutants: readonly MutantName[]; seed: number },
  say: Say,
  stop: AbortSignal,
): Promise<boolean> => {
  const runs: MutantRun[] = [];
  for (const name of mutants) {
    if (stop.aborted) break;
    runs.push(await runMutant(name, seed, say, stop));
    console.log(lineOf(runs.at(-1)!));
  }
  const caught = runs.filter(({ isCaught }) => isCaught).length;
  if (runs.length > 1) console.log(['', ...runs.map(lineOf)].join('\n'));
  console.log(`${caught} of ${mutants.length} mutants caught`);
  return caught === mutants.length;
};
