import { runMain } from '#platform';

export interface ProgramPorts {
  argv: string[];
  /** Taken where the command line names no seed. */
  anySeed: number;
  /** Prints a line with the time since the start. */
  say: (line: string) => void;
  /** Aborted by Ctrl-C. */
  stop: AbortSignal;
}

/** Runs one of the suite's programs; it ends with 1 unless the work says that all is as it should be. */
export const runProgram = (work: (ports: ProgramPorts) => Promise<boolean>): Promise<void> =>
  runMain(async () => {
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
    const began = performance.now();
    const say = (line: string) =>
      console.log(`${((performance.now() - began) / 1_000).toFixed(1).padStart(7)} s  ${line}`);
    const anySeed = Math.floor(Math.random() * 1e6);
    const isClean = await work({ argv: process.argv.slice(2), anySeed, say, stop: stop.signal });
    if (!isClean) process.exitCode = 1;
  });
