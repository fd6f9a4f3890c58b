import 'reflect-metadata';
import { inDirectory } from '../in-directory.js';
import { examplesOf, judged } from '../mutants/judged.js';
import { MUTANTS } from '../mutants/mutants.js';
import { report } from '../report.js';
import { runProgram } from '../run-program.js';
import { readOrderArguments } from './arguments.js';
import { runOrder } from './run-order.js';

await runProgram(async ({ argv, anySeed, say, stop }) => {
  const wanted = readOrderArguments(argv, anySeed);
  const { seed, agents, turns, mode, mutant } = wanted;
  console.log(
    `seed ${seed}, ${agents} agents, ${turns} turns, ${mode}${mutant ? `, ${mutant}: ${MUTANTS[mutant].wrong}` : ''}`,
  );
  return inDirectory(async (directory) => {
    const verdict = await runOrder(wanted, { directory, say, stop });
    if (!mutant) {
      report(verdict);
      return verdict.violations.length === 0;
    }
    const { seen, isCaught } = judged(MUTANTS[mutant], verdict);
    for (const { check, what } of examplesOf(verdict)) say(`${check}: ${what}`);
    const by = [...seen].map(([check, count]) => `${check} ${count}`).join(', ');
    console.log(isCaught ? `Caught by ${by}.` : `SURVIVED; seen by ${by || 'nobody'}.`);
    return isCaught;
  });
});
