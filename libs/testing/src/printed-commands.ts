import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../../..');

/** What a document's commands meet, in place of what stands in it. */
export interface PrintedCommands {
  /** A document, by its place in the repository. */
  document: string;
  /** Only those below this heading. */
  below?: string;
  /** By the name of a shell variable: the value that it is given where the document gives it one. */
  values: Record<string, string>;
  env?: Record<string, string>;
}

const withValues = (script: string, values: Record<string, string>): string =>
  Object.entries(values).reduce((text, [name, value]) => {
    const given = new RegExp(`\\b${name}=\\S+`);
    if (!given.test(text)) throw new Error(`The document gives ${name} no value.`);
    return text.replace(given, `${name}=${value}`);
  }, script);

const sectionOf = (text: string, heading: string): string => {
  const section = text.split(/^## /m).find((each) => each.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`The document has no heading ${heading}.`);
  return section;
};

/**
 * Runs all `sh` blocks of a document, or of one part of it, in one shell, as printed. Fails with the first command that
 * does.
 */
export const runPrintedCommands = async ({
  document,
  below,
  values,
  env,
}: PrintedCommands): Promise<{ stdout: string; stderr: string }> => {
  const text = await readFile(join(ROOT, document), 'utf8');
  const part = below === undefined ? text : sectionOf(text, below);
  const blocks = [...part.matchAll(/```sh\n(.*?)```/gs)].map(([, block]) => block);
  if (blocks.length === 0) throw new Error(`${document} prints no commands ${below ?? ''}`);
  const script = withValues(blocks.join('\necho\n'), values);
  return promisify(execFile)('bash', ['--norc', '-euo', 'pipefail', '-c', script], {
    cwd: ROOT,
    env: { ...process.env, ...env },
  });
};
