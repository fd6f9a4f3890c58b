import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { EVENT_TYPES } from '../events/catalogue.js';

const folder = new URL('../../schemas/', import.meta.url);
const files = readdirSync(folder);

/** Names that could say who answers a ticket (DESIGN §9): no event may have a field for that. */
const NAMES_SOMEBODY = /agent|assignee|staff|operator|author|user/i;

interface Node {
  properties?: Record<string, Node>;
  items?: Node;
  type?: string;
  additionalProperties?: boolean;
}

/** Every schema inside a schema, with its path. */
function* nodesOf(node: Node, path: string): Generator<[string, Node]> {
  yield [path, node];
  for (const [name, child] of Object.entries(node.properties ?? {})) yield* nodesOf(child, `${path}/${name}`);
  if (node.items) yield* nodesOf(node.items, `${path}/*`);
}

const nodesIn = (file: string): [string, Node][] => [
  ...nodesOf(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Node, file),
];

describe('schemas', () => {
  it('exist for every event type and for the headers, and for nothing else', () => {
    expect(files.sort()).toEqual(['headers.json', ...EVENT_TYPES.map((type) => `${type}.json`)].sort());
  });

  it.each(files)('%s is a JSON Schema', (file) => {
    const ajv = new Ajv();
    void ajv.validateSchema(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as object);
    expect(ajv.errors ?? []).toEqual([]);
  });

  it.each(files)('%s has no field that could name who answers a ticket', (file) => {
    const named = nodesIn(file)
      .flatMap(([, node]) => Object.keys(node.properties ?? {}))
      .filter((name) => NAMES_SOMEBODY.test(name));
    expect(named).toEqual([]);
  });

  it.each(files.filter((file) => file !== 'headers.json'))(
    '%s allows producers no field that it does not name',
    (file) => {
      const open = nodesIn(file).filter(
        ([, node]) => node.type === 'object' && node.additionalProperties !== false,
      );
      expect(open.map(([path]) => path)).toEqual([]);
    },
  );
});

it.each(['agentId', 'assignee', 'supportStaff', 'operator', 'Author', 'userName'])(
  'a field called %s would be found',
  (name) => {
    expect(name).toMatch(NAMES_SOMEBODY);
  },
);
