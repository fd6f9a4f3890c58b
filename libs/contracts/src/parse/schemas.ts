import { readFileSync } from 'node:fs';
import { Ajv, type AnySchemaObject, type ErrorObject, type Options, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { EVENT_TYPES } from '../events/catalogue.js';

/** A schema of this contract, by its file's name. */
export const loadSchema = (name: string): AnySchemaObject =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}.json`, import.meta.url), 'utf8')) as AnySchemaObject;

// That they are JSON Schemas is tested, and not found out anew at each start.
const compiler = (options: Options): Ajv =>
  formats.default(new Ajv({ strict: true, meta: false, validateSchema: false, ...options }));

/** The JSON Schema of a type's data. */
export type SchemaOf = (type: string) => AnySchemaObject;

/** Compiled schemas of all event types. */
export type DataValidators = ReadonlyMap<string, ValidateFunction>;

const compileAll = (types: Iterable<string>, schemaOf: SchemaOf, options: Options): DataValidators => {
  const ajv = compiler({ allErrors: true, ...options });
  return new Map([...types].map((type) => [type, ajv.compile(schemaOf(type))]));
};

/** Validates the headers of a record. */
export const compileHeaders = (): ValidateFunction => compiler({}).compile(loadSchema('headers'));

/** For consumers: fields that a newer producer adds are dropped, in place, before anything else sees them. */
export const compileTolerant = (types: Iterable<string>, schemaOf: SchemaOf): DataValidators =>
  compileAll(types, schemaOf, { removeAdditional: true });

/** For producers: a field that the schema doesn't name is an error. */
export const compileStrict = (): DataValidators => compileAll(EVENT_TYPES, loadSchema, {});

/** More errors than this say nothing new about a record. */
const MOST_ERRORS = 10;

/** What is wrong and where, without a value of the data: what people wrote must not get into logs. */
export const describeErrors = (errors: ErrorObject[] | null | undefined): string[] =>
  (errors ?? [])
    .slice(0, MOST_ERRORS)
    .map(({ instancePath, message }) => `${instancePath || '/'} ${message ?? 'is not valid'}`);
