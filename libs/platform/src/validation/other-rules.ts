import { DateTime } from 'luxon';
import { faultIn, type Fault, type Rule } from './rule.js';

/** true or false. */
export const flag = (): Rule => ({
  schema: { type: 'boolean' },
  check: (value) => (typeof value === 'boolean' ? undefined : { code: 'not-a-flag' }),
});

export interface WholeLimits {
  min: number;
  max: number;
  /** Takes digits too, as a query string has them. */
  fromText?: boolean;
}

/** A whole number within both limits, which are allowed themselves. */
export const whole = ({ min, max, fromText = false }: WholeLimits): Rule => {
  const read = (value: unknown) =>
    fromText && typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
  return {
    schema: { type: 'integer', minimum: min, maximum: max },
    check: (value): Fault | undefined => {
      const number = read(value);
      if (!Number.isSafeInteger(number)) return { code: 'not-whole', params: { min, max } };
      const within = (number as number) >= min && (number as number) <= max;
      return within ? undefined : { code: 'out-of-range', params: { min, max } };
    },
    normalise: read,
  };
};

const instantPattern =
  /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

/** An instant with offset (RFC 3339), kept as text. Fractions beyond milliseconds are allowed and not used. */
export const instant = (): Rule => ({
  schema: { type: 'string', format: 'date-time' },
  check: (value): Fault | undefined => {
    if (typeof value !== 'string') return { code: 'not-text' };
    const real = instantPattern.test(value) && DateTime.fromISO(value.toUpperCase()).isValid;
    return real ? undefined : { code: 'not-an-instant' };
  },
});

/** A list whose entries all keep one rule. */
export const list = (entry: Rule, { min = 0, max }: { min?: number; max: number }): Rule => ({
  schema: { type: 'array', items: entry.schema, minItems: min, maxItems: max },
  check: (value): Fault | undefined => {
    if (!Array.isArray(value)) return { code: 'not-a-list' };
    if (value.length < min) return { code: 'too-few', params: { min } };
    if (value.length > max) return { code: 'too-many', params: { max } };
    for (const [index, item] of value.entries()) {
      const fault = faultIn(entry, item);
      if (fault) return { ...fault, at: `[${index}]${fault.at ?? ''}` };
    }
    return undefined;
  },
  normalise: (value) =>
    Array.isArray(value) && entry.normalise ? value.map((item) => entry.normalise!(item)) : value,
});

/** An object of a class whose properties have rules of their own. */
export const nested = (type: () => new () => object): Rule => ({
  schema: { type: 'object' },
  check: (value) =>
    typeof value === 'object' && !Array.isArray(value) ? undefined : { code: 'not-an-object' },
  nested: type,
});
