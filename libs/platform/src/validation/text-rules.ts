import { isEmail } from 'class-validator';
import { type Fault, type Rule } from './rule.js';

/** Lengths in code points, so that one letter of any script counts as one. */
export interface TextLimits {
  max: number;
  min?: number;
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** PostgreSQL stores neither NUL nor half a surrogate pair. */
const storable = (text: string) => !text.includes('\0') && !/\p{Surrogate}/u.test(text);

const visible = /[^\s\p{Cc}\p{Cf}]/u;

/** A text that is kept exactly as written. */
export const text = ({ max, min = 1 }: TextLimits): Rule => ({
  schema: { type: 'string', minLength: min, maxLength: max },
  check: (value): Fault | undefined => {
    if (typeof value !== 'string') return { code: 'not-text' };
    if (!storable(value)) return { code: 'broken-text' };
    if (min > 0 && !visible.test(value)) return { code: 'blank' };
    const length = codePoints(value);
    if (length < min) return { code: 'too-short', params: { min } };
    return length > max ? { code: 'too-long', params: { max } } : undefined;
  },
});

/** One of the values, spelt exactly so. */
export const oneOf = (values: readonly string[]): Rule => ({
  schema: { type: 'string', enum: values },
  check: (value): Fault | undefined => {
    if (typeof value !== 'string') return { code: 'not-text' };
    return values.includes(value)
      ? undefined
      : { code: 'not-allowed', params: { allowed: values.join(', ') } };
  },
});

/** An address such as name@example.com, at most 254 characters. */
export const email = (): Rule => ({
  schema: { type: 'string', format: 'email', maxLength: 254 },
  check: (value): Fault | undefined => {
    if (typeof value !== 'string') return { code: 'not-text' };
    return storable(value) && isEmail(value) ? undefined : { code: 'not-email' };
  },
});

const uuidPattern = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Whether a text has the form of a UUID, in any letter case. */
export const isUuid = (value: string) => uuidPattern.test(value);

/** A UUID of any version; goes on in lower case. */
export const uuid = (): Rule => ({
  schema: { type: 'string', format: 'uuid' },
  check: (value): Fault | undefined => {
    if (typeof value !== 'string') return { code: 'not-text' };
    return isUuid(value) ? undefined : { code: 'not-uuid' };
  },
  normalise: (value) => (typeof value === 'string' ? value.toLowerCase() : value),
});
