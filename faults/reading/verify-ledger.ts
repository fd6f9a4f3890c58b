import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../apps/cli/src/main.js', import.meta.url));

/** What `junban ledger verify` says of the desk: its exit code, its findings, and what else it said. */
export interface LedgerSaid {
  code: number;
  findings: string[];
  complaint: string;
}

/** Runs the command as an operator does. */
export const verifyLedger = async (url: string, token: string): Promise<LedgerSaid> => {
  const child = spawn(process.execPath, [MAIN, 'ledger', 'verify', '--json'], {
    env: { PATH: process.env['PATH'], JUNBAN_URL: url, JUNBAN_TOKEN: token },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, complaint, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number]>,
  ]);
  return { code, findings: out.split('\n').filter((line) => line !== ''), complaint: complaint.trim() };
};
