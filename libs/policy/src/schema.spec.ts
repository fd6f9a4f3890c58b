import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';

it.each(['edition', 'help-center'])('what tells how to write one is a JSON Schema: %s', (name) => {
  const ajv = new Ajv2020();
  void ajv.validateSchema(
    JSON.parse(readFileSync(new URL(`../${name}.schema.json`, import.meta.url), 'utf8')) as object,
  );
  expect(ajv.errors ?? []).toEqual([]);
});
