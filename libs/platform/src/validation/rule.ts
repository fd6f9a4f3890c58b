import { type FieldFaultCode } from '../problems/field-catalogue.js';
import { type Params } from '../problems/language.js';

/** Why a value is refused. `at` leads on to a part of it, such as `[2]`. */
export interface Fault {
  code: FieldFaultCode;
  params?: Params;
  at?: string;
}

/** What OpenAPI says of a value. */
export interface RuleSchema {
  type: 'string' | 'integer' | 'boolean' | 'array' | 'object';
  format?: string;
  enum?: readonly string[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: RuleSchema;
}

/** What a field may hold. `check` is never asked about undefined or null. */
export interface Rule {
  check: (value: unknown) => Fault | undefined;
  schema: RuleSchema;
  /** The one form under which an allowed value goes on; as it came unless given. Gets any value. */
  normalise?: (value: unknown) => unknown;
  /** The class of a nested object. */
  nested?: () => new () => object;
}

/** What is wrong with a value, present or not. */
export function faultIn(rule: Rule, value: unknown): Fault | undefined {
  if (value === undefined) return { code: 'required' };
  return value === null ? { code: 'null-refused' } : rule.check(value);
}
