import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DeskProcess } from '#testing';

const ROOT = join(import.meta.dirname, '../../..');

/** Runs the commands of a document as printed, against this desk instead of the usual address. Fails with the first of them. */
export const runPrintedCommands = async (
  document: string,
  desk: DeskProcess,
): Promise<{ stdout: string; stderr: string }> => {
  const text = await readFile(join(ROOT, document), 'utf8');
  const blocks = [...text.matchAll(/```sh\n(.*?)```/gs)].map(([, block]) => block);
  const script = blocks.join('\necho\n').replace('DESK=http://127.0.0.1:3000', `DESK=${desk.url}`);
  return promisify(execFile)('bash', ['--norc', '-euo', 'pipefail', '-c', script], { cwd: ROOT });
};
