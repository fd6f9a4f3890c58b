import pg from 'pg';

type Parse = (text: string) => unknown;

const bigint: number = pg.types.builtins.INT8;
const date: number = pg.types.builtins.DATE;

/**
 * How column values arrive in JavaScript, where the driver's own choice would be a trap:
 * bigint as a number (turns and sequences; beyond 2^53 it throws), date as "YYYY-MM-DD"
 * (the driver would make a midnight of the machine's zone of it). timestamptz stays a Date.
 */
export const valueTypes = {
  getTypeParser(type: number, format?: 'text' | 'binary'): Parse {
    if (type === bigint) return exactNumber;
    if (type === date) return (text) => text;
    return pg.types.getTypeParser(type, format) as Parse;
  },
};

function exactNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for an exact number`);
  return value;
}
