import { parseArgs, type ParseArgsConfig } from 'node:util';
import { DateTime } from 'luxon';
import { SERVICES, type ServiceName } from '#ledger';
import { WrongUsage } from './failure.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads options and what stands beside them; `--json` is everybody's. Throws WrongUsage. */
export const readArguments = <O extends Options>(argv: string[], options: O) => {
  try {
    const all = { ...options, json: { type: 'boolean', default: false } } as const;
    return parseArgs({ args: argv, options: all, allowPositionals: true, strict: true });
  } catch (error) {
    throw new WrongUsage(`${(error as Error).message.split('. ')[0]}.`);
  }
};

/** Throws WrongUsage unless there are as many arguments as names. */
export const named = (given: readonly string[], names: readonly string[]): string[] => {
  const missing = names.slice(given.length);
  if (missing.length > 0) throw new WrongUsage(`${missing.join(', ')} is missing.`);
  if (given.length > names.length) throw new WrongUsage(`'${given[names.length]}' is one argument too many.`);
  return [...given];
};

export const serviceOf = (text: string): ServiceName => {
  const service = SERVICES.find((name) => name === text);
  if (!service) throw new WrongUsage(`There is no service '${text}': they are ${SERVICES.join(', ')}.`);
  return service;
};

/** A whole number from `min` on. */
export const wholeOf = (name: string, text: string, min: number): number => {
  const number = Number(text);
  if (!/^\d{1,15}$/.test(text) || number < min)
    throw new WrongUsage(`${name} is a whole number from ${min} on, not '${text}'.`);
  return number;
};

/** Throws WrongUsage for an option that is given and is no instant with an offset. */
export const checkInstants = (options: Record<string, string | undefined>): void => {
  for (const [name, text] of Object.entries(options))
    if (text !== undefined && !instantOf(text))
      throw new WrongUsage(`--${name} is an instant with an offset, unlike '${text}'.`);
};

/** An instant with its offset, in Japan's time; undefined for anything else. */
export const instantOf = (text: string): DateTime<true> | undefined => {
  const instant = DateTime.fromISO(text, { zone: 'Asia/Tokyo' });
  return instant.isValid && /T.*(Z|[+-]\d\d:\d\d)$/i.test(text) ? instant : undefined;
};
