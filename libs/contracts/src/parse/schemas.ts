import { readFileSync } from 'node:fs';
import { Ajv, type AnySchemaObject, type ErrorObject, type Options, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { EVENT_TYPES } from '../events/catalogue.js';

const load = (name: string): AnySchemaObject =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}.json`, import.meta.url), 'utf8')) as AnySchemaObject;

const compiler = (options: Options): Ajv => formats.default(new Ajv({ strict: true, ...options }));

/** Compiled schemas of all event types. */
export type DataValidators = ReadonlyMap<string, ValidateFunction>;

const compileAll = (options: Options): DataValidators => {
  const ajv = compiler({ allErrors: true, ...options });
  return new Map(EVENT_TYPES.map((type) => [type, ajv.compile(load(type))]));
};

/** Validates the headers of a record. */
export const compileHeaders = (): ValidateFunction => compiler({}).compile(load('headers'));

/** For consumers: fields that a newer producer adds are dropped, in place, before anything else sees them. */
export const compileTolerant = (): DataValidators => compileAll({ removeAdditional: true });

/** For producers: a field that the schema doesn't name is an error. */
export const compileStrict = (): DataValidators => compileAll({});

/** More errors than this say nothing new about a record. */
const MOST_ERRORS = 10;

/** What is wrong and where, without a value of the data: what people wrote must not get into logs. */
export const describeErrors = (errors: ErrorObject[] | null | undefined): string[] =>
  (errors ?? [])
    .slice(0, MOST_ERRORS)
    .map(({ instancePath, message }) => `${instancePath || '/'} ${message ?? 'is not valid'}`);
