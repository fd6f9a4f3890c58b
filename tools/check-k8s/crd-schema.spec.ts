import { describe, expect, it } from '@jest/globals';
import { bundled } from './kubernetes.js';
import { closed } from './crd-schema.js';

describe('the schema of an operator’s object', () => {
  it('refuses fields that nobody has heard of, at any depth, unless it says that it keeps them', () => {
    const open = { type: 'object', properties: { known: {} } };
    const free = { ...open, 'x-kubernetes-preserve-unknown-fields': true };
    const schema = closed({
      properties: { list: { items: open }, free, map: { additionalProperties: open } },
    });
    expect(schema).toMatchObject({
      additionalProperties: false,
      properties: {
        list: { items: { additionalProperties: false } },
        free: { additionalProperties: true },
        map: { additionalProperties: { additionalProperties: false } },
      },
    });
  });
});

describe('a schema of Kubernetes', () => {
  it('takes with it all that it refers to, also what refers to itself', () => {
    const at = (name: string) => ({ $ref: `/api/_definitions.json#/$defs/${name}` });
    const definitions = { A: { properties: { b: at('B') } }, B: { items: at('B') }, C: { type: 'string' } };
    expect(bundled({ properties: { a: at('A') } }, definitions)).toEqual({
      properties: { a: { $ref: '#/$defs/A' } },
      $defs: { A: { properties: { b: { $ref: '#/$defs/B' } } }, B: { items: { $ref: '#/$defs/B' } } },
    });
  });
});
