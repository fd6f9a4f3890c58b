import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { EVENT_TYPES } from '../events/catalogue.js';

/** What a JSON Schema and a TypeScript type both say: names, optionality, kinds and allowed words. */
type Shape = string | { words: string[] } | { list: Shape } | { fields: Record<string, Shape> };

interface Schema {
  type: string;
  enum?: string[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
}

const schemaShape = (schema: Schema): Shape => {
  if (schema.enum) return { words: [...schema.enum].sort() };
  if (schema.items) return { list: schemaShape(schema.items) };
  if (!schema.properties) return schema.type === 'integer' ? 'number' : schema.type;
  const fields = Object.entries(schema.properties).map(([name, child]): [string, Shape] => [
    schema.required?.includes(name) ? name : `${name}?`,
    schemaShape(child),
  ]);
  return { fields: Object.fromEntries(fields) };
};

const source = fileURLToPath(new URL('../events/data.ts', import.meta.url));
const program = ts.createProgram([source], {
  strict: true,
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es5.d.ts'],
  types: [],
});
const checker = program.getTypeChecker();

const wordsOf = (type: ts.Type): string[] | undefined => {
  const members = type.isUnion() ? type.types : [type];
  const words = members.map((member) => (member.isStringLiteral() ? member.value : undefined));
  return words.includes(undefined) ? undefined : (words as string[]).sort();
};

const fieldShape = (field: ts.Symbol): [string, Shape] => {
  const type = checker.getNonNullableType(checker.getTypeOfSymbol(field));
  return [field.flags & ts.SymbolFlags.Optional ? `${field.name}?` : field.name, typeShape(type)];
};

function typeShape(type: ts.Type): Shape {
  const words = wordsOf(type);
  if (words) return { words };
  const [element] = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference) : [];
  if (element) return { list: typeShape(element) };
  if (type.flags & (ts.TypeFlags.String | ts.TypeFlags.Number | ts.TypeFlags.Boolean))
    return checker.typeToString(type);
  return { fields: Object.fromEntries(checker.getPropertiesOfType(type).map(fieldShape)) };
}

const exportsOf = (file: string): ts.Symbol[] => {
  const module = program.getSourceFile(file);
  const symbol = module && checker.getSymbolAtLocation(module);
  return symbol ? checker.getExportsOfModule(symbol) : [];
};

/** The declared data of each event type. */
const eventData = new Map(
  exportsOf(source)
    .filter(({ name }) => name === 'EventData')
    .flatMap((symbol) => checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol)))
    .map((field) => [field.name, checker.getTypeOfSymbol(field)]),
);

describe('the JSON Schema and the TypeScript type say the same of', () => {
  it.each(EVENT_TYPES)('%s', (type) => {
    const schema = readFileSync(new URL(`../../schemas/${type}.json`, import.meta.url), 'utf8');
    const declared = eventData.get(type);
    expect(declared && typeShape(declared)).toEqual(schemaShape(JSON.parse(schema) as Schema));
  });
});
