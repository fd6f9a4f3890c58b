import { spawn } from 'node:child_process';

/** What a program said, and how it ended; `code` is undefined when it could not be started. */
export interface Ended {
  code: number | undefined;
  output: string;
}

/** Runs a program to its end. */
export const run = (program: string, args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', (error) => resolve({ code: undefined, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
