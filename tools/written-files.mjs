// Files that a command writes, and that are kept with the code.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const asKept = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

/** Writes files (path to content); with `--check` on the command line it fails for those that no longer fit instead. */
export const keepWritten = (files, command) => {
  const isCheck = process.argv.includes('--check');
  for (const [file, content] of Object.entries(files)) {
    if (asKept(file) === content) continue;
    if (isCheck) {
      process.stderr.write(`${file} does not fit the code any more: run "${command}".\n`);
      process.exitCode = 1;
    } else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }
};
