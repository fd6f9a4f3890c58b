import { getMetadataStorage } from 'class-validator';
import { type Rule } from './rule.js';

/** The declared fields of a class; those with a rule of ours carry it. */
export type Fields = ReadonlyMap<string, Rule | undefined>;

const known = new WeakMap<object, Fields>();

function read(type: new () => object): Fields {
  const fields = new Map<string, Rule | undefined>();
  for (const metadata of getMetadataStorage().getTargetValidationMetadatas(type, '', false, false)) {
    const context = metadata.context as { rule?: Rule } | undefined;
    fields.set(metadata.propertyName, context?.rule ?? fields.get(metadata.propertyName));
  }
  return fields;
}

/** Which fields a class declares with decorators, its parents' included. Read once for each class. */
export function fieldsOf(type: new () => object): Fields {
  const fields = known.get(type) ?? read(type);
  known.set(type, fields);
  return fields;
}
