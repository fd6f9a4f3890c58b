import 'reflect-metadata';
import { inDirectory } from '../in-directory.js';
import { report } from '../report.js';
import { runProgram } from '../run-program.js';
import { readRestartArguments } from './arguments.js';
import { runRestarts } from './run-restarts.js';

const SHOWN = 20;

await runProgram(({ argv, anySeed, say, stop }) => {
  const wanted = readRestartArguments(argv, anySeed);
  console.log(
    `seed ${wanted.seed}, ${wanted.rounds} rounds, ${wanted.delay} s delay${wanted.isKill ? ', killed' : ''}`,
  );
  return inDirectory(async (directory) => {
    const { verdict, noticed } = await runRestarts(wanted, { directory, say, stop });
    report(verdict);
    for (const what of noticed.slice(0, SHOWN)) console.log(`NOTICED ${what}`);
    console.log(noticed.length === 0 ? 'Nobody noticed.' : `${noticed.length} things were noticed.`);
    return noticed.length + verdict.violations.length === 0;
  });
});
