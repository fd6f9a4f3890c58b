import 'reflect-metadata';
import { inDirectory } from '../in-directory.js';
import { rewriteEnv } from '../rewrites/rewrite-env.js';
import { runProgram } from '../run-program.js';
import { readAnonymityArguments } from './arguments.js';
import { playBusyDay } from './busy-day.js';
import { openObservedDesk } from './open-desk.js';
import { openObservedServices } from './open-services.js';
import { searchAll } from './search-all.js';
import type { Leak } from './traces.js';

const MORNING = '2026-11-24T10:30:00+09:00';
/** Everything that is logged at all. */
const LOG_LEVEL = 'trace';

/** One line for each place and kind of trace: how often, without saying whom. */
const linesOf = (leaks: readonly Leak[]): string[] =>
  [...Map.groupBy(leaks, ({ where, trace }) => `LEAK ${trace.kind} in ${where}`)].map(
    ([what, all]) => `${what}: ${all.length}`,
  );

await runProgram(async ({ argv, say }) => {
  const { services, inquiries, leak } = readAnonymityArguments(argv);
  return inDirectory(async (directory) => {
    const extra = { ...rewriteEnv({ mutant: leak }), LOG_LEVEL };
    const desk = services
      ? await openObservedServices(directory, extra)
      : await openObservedDesk(directory, MORNING, extra);
    try {
      say('the desk is open');
      const day = await playBusyDay(desk, inquiries);
      say(`${day.acts} turns dealt with by ${day.agents.length} agents`);
      const { leaks, searched, traces, written } = await searchAll(desk, day);
      console.log(
        `${traces} traces of agents searched for in ${Object.entries(searched)
          .map(([what, count]) => `${count} ${what}`)
          .join(', ')}; in the logs also ${written} texts and tokens of anybody`,
      );
      for (const line of linesOf(leaks)) console.log(line);
      for (const route of day.unasked) console.log(`NOT ASKED ${route}`);
      for (const route of day.failed) console.log(`NEVER DONE ${route}`);
      const isClean = [leaks, day.unasked, day.failed].every(({ length }) => length === 0);
      if (isClean) console.log('No trace of an agent.');
      return leak ? leaks.length > 0 : isClean;
    } finally {
      await desk.close();
    }
  });
});
