import { expect, it } from '@jest/globals';
import { readSnapshot, sees } from './snapshot.js';

it.each([
  ['ended before all others', 99n, true],
  ['was in progress', 100n, false],
  ['ended among others', 101n, true],
  ['was in progress last', 103n, false],
  ['had not begun', 105n, false],
  ['began much later', 1_000n, false],
])('sees what a transaction wrote that %s: %s', (_case, xact, seen) => {
  expect(sees(readSnapshot('100:105:100,103'), xact)).toBe(seen);
});

it('sees all that is below when nothing was in progress', () => {
  expect(sees(readSnapshot('7:7:'), 6n)).toBe(true);
  expect(sees(readSnapshot('7:7:'), 7n)).toBe(false);
});

it('takes numbers beyond 32 bits', () => {
  expect(sees(readSnapshot('4294967400:4294967410:4294967405'), 4294967404n)).toBe(true);
  expect(sees(readSnapshot('4294967400:4294967410:4294967405'), 4294967405n)).toBe(false);
});
