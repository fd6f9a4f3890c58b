import 'reflect-metadata';
import { randomFrom } from '../libs/contracts/src/model/testing/random.js';
import { type Arguments, readArguments } from './arguments.js';
import { inDirectory } from './in-directory.js';
import { runMutants } from './mutants/run-mutants.js';
import { planOf } from './plan/plan.js';
import { report } from './report.js';
import { rewriteEnv } from './rewrites/rewrite-env.js';
import { runFaults } from './run.js';
import { runProgram } from './run-program.js';
import { BROKERS, REPLICAS } from './world/world.js';

const runSystem = async (
  { seed, minutes, families }: Arguments,
  say: (line: string) => void,
  stop: AbortSignal,
): Promise<boolean> => {
  console.log(`seed ${seed}, ${minutes} minutes, faults: ${families.join(', ') || 'none'}`);
  const world = { replicas: REPLICAS, brokers: BROKERS };
  const plan = planOf(randomFrom(seed), { millis: minutes * 60_000, families, ...world });
  const isClean = await inDirectory(async (directory) => {
    const verdict = await runFaults({ seed, minutes, plan, directory, extra: rewriteEnv(), say, stop });
    report(verdict);
    return verdict.violations.length === 0;
  });
  if (!isClean) console.log(`--seed ${seed} draws the same again.`);
  return isClean;
};

await runProgram(({ argv, anySeed, say, stop }) => {
  const wanted = readArguments(argv, anySeed);
  return (wanted.mutants.length > 0 ? runMutants : runSystem)(wanted, say, stop);
});
