import { parseArgs } from 'node:util';
import { DateTime } from 'luxon';
import { StartupError } from '#platform';

const USAGE = 'npm start -- [--at 2026-11-22T15:00:00+09:00 | --demo]';

const refuse = (sentence: string) => new StartupError(`${sentence}. Usage: ${USAGE}`);

const parse = (argv: string[]) => {
  try {
    const options = { at: { type: 'string' }, demo: { type: 'boolean' } } as const;
    return parseArgs({ args: argv, options, strict: true }).values;
  } catch (error) {
    throw refuse((error as Error).message);
  }
};

export interface DeskArguments {
  /** Where the clock of an empty desk is set. */
  at?: DateTime<true>;
  /** An empty desk is to be filled with a day. */
  demo?: true;
}

/** Reads the command line: `--at INSTANT` (RFC 3339 with offset), or `--demo`, which has a time of its own. */
export const readArguments = (argv: string[]): DeskArguments => {
  const { at, demo } = parse(argv);
  if (at === undefined) return demo ? { demo } : {};
  if (demo) throw refuse('--demo sets the clock itself: leave --at out');
  const instant = DateTime.fromISO(at, { setZone: true });
  if (!instant.isValid || !/(Z|[+-]\d\d:\d\d)$/.test(at))
    throw refuse(`--at takes an instant with its offset, not '${at}'`);
  return { at: instant };
};
