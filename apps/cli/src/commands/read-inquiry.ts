import type { DateTime } from 'luxon';
import { INFORMATION_FIELDS, type Inquiry, isTopic } from '#policy';
import { instantOf } from '../arguments.js';
import { BadLine } from '../lines.js';

const LANGUAGES = ['ja', 'en'];
const PLANS = ['paid', 'free', 'guest'];

const objectOf = (line: string): Record<string, unknown> => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new BadLine('it is no JSON: write one inquiry a line, as an object.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadLine('it is no JSON object.');
  return value as Record<string, unknown>;
};

const oneOf = (values: readonly string[], name: string, value: unknown): string => {
  if (typeof value === 'string' && values.includes(value)) return value;
  throw new BadLine(`${name} is one of ${values.join(', ')}, not ${JSON.stringify(value)}.`);
};

const checkInformation = (fields: Record<string, unknown>): void => {
  for (const path of INFORMATION_FIELDS) {
    const [group, name] = path.split('.') as [string, string | undefined];
    const outer = fields[group];
    if (name !== undefined && outer !== undefined && (typeof outer !== 'object' || outer === null))
      throw new BadLine(`${group} is an object, not ${JSON.stringify(outer)}.`);
    const value = name === undefined ? outer : (outer as Record<string, unknown> | undefined)?.[name];
    if (value !== undefined && typeof value !== 'string')
      throw new BadLine(`${path} is a text, not ${JSON.stringify(value)}.`);
  }
};

/** An inquiry of a line of JSON. Throws BadLine that names the field. */
export const readInquiry = (line: string): Inquiry & { receivedAt: DateTime<true> } => {
  const fields = objectOf(line);
  const { language, topic, plan, receivedAt: at, registeredEmail, environment, details } = fields;
  oneOf(LANGUAGES, 'language', language);
  oneOf(PLANS, 'plan', plan);
  if (typeof topic !== 'string' || !isTopic(topic))
    throw new BadLine(`topic ${JSON.stringify(topic)} is none of the policy's.`);
  const receivedAt = typeof at === 'string' ? instantOf(at) : undefined;
  if (!receivedAt)
    throw new BadLine(
      `receivedAt is an instant with offset, such as 2026-11-24T10:00:00+09:00, not ${JSON.stringify(at)}.`,
    );
  checkInformation(fields);
  return { language, topic, plan, registeredEmail, environment, details, receivedAt } as Inquiry & {
    receivedAt: DateTime<true>;
  };
};
