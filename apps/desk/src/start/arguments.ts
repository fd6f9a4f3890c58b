import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import { StartupError } from '#platform';

const USAGE = 'npm start -- [--at 2026-11-22T15:00:00+09:00]';

const parse = (argv: string[]) => {
  try {
    return parseArgs({ args: argv, options: { at: { type: 'string' } }, strict: true }).values;
  } catch (error) {
    throw new StartupError(`${(error as Error).message}. Usage: ${USAGE}`);
  }
};

/** Reads the command line: `--at INSTANT` (RFC 3339 with offset) sets the clock of an empty desk. */
export const readArguments = (argv: string[]): { at?: DateTime<true> } => {
  const { at } = parse(argv);
  if (at === undefined) return {};
  const instant = DateTime.fromISO(at, { setZone: true });
  if (!instant.isValid || !/(Z|[+-]\d\d:\d\d)$/.test(at))
    throw new StartupError(`--at takes an instant with its offset, not '${at}'. Usage: ${USAGE}`);
  return { at: instant };
};
