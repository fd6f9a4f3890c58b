import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const MAIN = join(import.meta.dirname, '../../../dist/apps/cli/src/main.js');

export interface Said {
  code: number | null;
  out: string;
  errors: string;
}

/** The built command line as a process of its own, as `npm run -s junban` starts it. */
export const junban = async (argv: string[], env: Record<string, string>, input = ''): Promise<Said> => {
  const child = spawn(process.execPath, [MAIN, ...argv], { env: { PATH: process.env['PATH'], ...env } });
  child.stdin.end(input);
  const [out, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { code, out, errors };
};

/** Each line of an NDJSON answer. */
export const linesOf = ({ out }: Said): any[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
