import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import { flag, instant, list, nested, whole, type WholeLimits } from './other-rules.js';
import { faultIn, type Rule } from './rule.js';
import { email, oneOf, text, uuid, type TextLimits } from './text-rules.js';

/** What every field decorator takes. An optional field may be left out, but is never null. */
export interface FieldOptions {
  optional?: boolean;
  description?: string;
  example?: unknown;
}

/** The rules behind the decorators, for lists, parameters and {@link Field}. */
export const rule = { text, oneOf, email, uuid, flag, whole, instant };

const ruleName = 'rule';

/** Under this key an error of class-validator carries the {@link Rule} that was broken. */
export const ruleContext = (contexts: Record<string, unknown> | undefined): Rule | undefined =>
  (contexts?.[ruleName] as { rule: Rule } | undefined)?.rule;

function documented(
  given: Rule,
  { optional = false, description, example }: FieldOptions,
): ApiPropertyOptions {
  const { nested: type } = given;
  // Swagger knows a class that is named later by the function's name, "type".
  const shape = type ? { type: () => type() } : given.schema;
  return { ...shape, required: !optional, description, example } as ApiPropertyOptions;
}

/** A field that keeps a rule: checked, normalised, and described in OpenAPI. */
export function Field(given: Rule, options: FieldOptions = {}): PropertyDecorator {
  const { normalise, nested: type } = given;
  return applyDecorators(
    ValidateBy(
      {
        name: ruleName,
        validator: {
          validate: (value) => faultIn(given, value) === undefined,
          // Without any message class-validator would drop the context.
          defaultMessage: () => ruleName,
        },
      },
      { context: { rule: given } },
    ),
    ApiProperty(documented(given, options)),
    ...(options.optional ? [ValidateIf((_, value) => value !== undefined)] : []),
    ...(normalise ? [Transform(({ value }) => normalise(value))] : []),
    ...(type ? [ValidateNested(), Type(type)] : []),
  );
}

/** A text, kept as written: not blank, lengths in code points, nothing that cannot be stored. */
export const Text = ({ max, min, ...options }: TextLimits & FieldOptions) =>
  Field(text({ max, min }), options);

/** One of the given values. */
export const OneOf = (values: readonly string[], options?: FieldOptions) => Field(oneOf(values), options);

/** true or false. */
export const Flag = (options?: FieldOptions) => Field(flag(), options);

/** A whole number within both limits; `fromText` for query strings. */
export const Whole = ({ min, max, fromText, ...options }: WholeLimits & FieldOptions) =>
  Field(whole({ min, max, fromText }), options);

/** An e-mail address. */
export const Email = (options?: FieldOptions) => Field(email(), options);

/** A UUID; goes on in lower case. */
export const Uuid = (options?: FieldOptions) => Field(uuid(), options);

/** An instant with offset (RFC 3339), kept as text. */
export const InstantText = (options?: FieldOptions) => Field(instant(), options);

/** An object with fields of its own. */
export const Nested = (type: () => new () => object, options?: FieldOptions) => Field(nested(type), options);

/** A list of at most `max` entries that all keep one rule. */
export const ListOf = (entry: Rule, { min, max, ...options }: { min?: number; max: number } & FieldOptions) =>
  Field(list(entry, { min, max }), options);
