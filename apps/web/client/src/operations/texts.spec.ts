import { expect, it } from '@jest/globals';
import { texts } from './texts.js';

const keysOf = (value: object, path = ''): string[] =>
  Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' ? keysOf(inner as object, `${path}${key}.`) : [`${path}${key}`],
  );

it('says everything in both languages', () => {
  expect(keysOf(texts.ja)).toEqual(keysOf(texts.en));
});

it('names the same values in both', () => {
  const valuesOf = (value: object): string[] =>
    Object.values(value).flatMap((inner) =>
      typeof inner === 'object'
        ? valuesOf(inner as object)
        : [
            [...String(inner).matchAll(/{{\w+}}/g)]
              .map(([name]) => name)
              .sort()
              .join(),
          ],
    );
  expect(valuesOf(texts.ja)).toEqual(valuesOf(texts.en));
});
