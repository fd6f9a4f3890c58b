import 'reflect-metadata';
import { runMain } from '#platform';
import { randomFrom } from '../libs/contracts/src/model/testing/random.js';
import { type Arguments, readArguments } from './arguments.js';
import { inDirectory } from './in-directory.js';
import { runMutants } from './mutants/run-mutants.js';
import { planOf } from './plan/plan.js';
import { rewriteEnv } from './rewrites/rewrite-env.js';
import { runFaults, type Verdict } from './run.js';
import { BROKERS, REPLICAS } from './world/world.js';

const SHOWN = 50;

const report = ({ violations, figures }: Verdict): void => {
  console.log(
    Object.entries(figures)
      .map(([name, figure]) => `${name}: ${figure}`)
      .join(', '),
  );
  for (const { check, what } of violations.slice(0, SHOWN)) console.log(`VIOLATION ${check}: ${what}`);
  console.log(violations.length === 0 ? 'Nothing is wrong.' : `${violations.length} violations.`);
};

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

await runMain(async () => {
  const wanted = readArguments(process.argv.slice(2), Math.floor(Math.random() * 1e6));
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const began = performance.now();
  const say = (line: string) =>
    console.log(`${((performance.now() - began) / 1_000).toFixed(1).padStart(7)} s  ${line}`);
  const isClean = await (wanted.mutants.length > 0 ? runMutants : runSystem)(wanted, say, stop.signal);
  if (!isClean) process.exitCode = 1;
});
