import { createInterface } from 'node:readline';

/** Where a command reads and writes: the process's own streams, or a test's. */
export interface Terminal {
  out(line: string): void;
  error(line: string): void;
  /** Lines of the standard input, as they come. */
  lines(): AsyncIterable<string>;
  /** A person sits at the standard input: nothing is read from there. */
  isPerson: boolean;
}

/** `| head` ends the reading early; that is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

export const processTerminal: Terminal = {
  out: (line) => void process.stdout.write(`${line}\n`),
  error: (line) => void process.stderr.write(`${line}\n`),
  lines: () => createInterface({ input: process.stdin, crlfDelay: Infinity }),
  isPerson: process.stdin.isTTY === true,
};
