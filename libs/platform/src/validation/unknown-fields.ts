import { fieldFault } from '../problems/field-catalogue.js';
import { type FieldFault } from '../problems/field-fault.js';
import { asksForAgent } from './agent-words.js';
import { fieldsOf } from './fields-of.js';

/** A key as it may be shown again: short, and without characters that break a log or a page. */
function shown(key: string): string {
  const plain = key.replace(/[\p{Cc}\p{Surrogate}]/gu, '\uFFFD');
  const letters = [...plain];
  return letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : plain;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Every field that the class, or the class of a nested object, does not declare. Looks at the plain JSON: names such
 * as `constructor` would not survive its transformation.
 */
export function unknownFields(body: object, type: new () => object, path = ''): FieldFault[] {
  const fields = fieldsOf(type);
  return Object.entries(body).flatMap(([key, value]: [string, unknown]) => {
    const field = path + shown(key);
    if (!fields.has(key)) {
      return asksForAgent(key)
        ? fieldFault(field, 'agents-cannot-be-requested')
        : fieldFault(field, 'unknown-field', { allowed: [...fields.keys()].join(', ') });
    }
    const nested = fields.get(key)?.nested;
    return nested && isObject(value) ? unknownFields(value, nested(), `${field}.`) : [];
  });
}
