import { expect, it } from '@jest/globals';
import { saySize } from './size.js';

it.each([
  [0, '0 B'],
  [1_023, '1023 B'],
  [1_024, '1 KB'],
  [1_500_000, '1.4 MB'],
])('%d bytes are %s', (bytes, said) => {
  expect(saySize(bytes)).toBe(said);
});
