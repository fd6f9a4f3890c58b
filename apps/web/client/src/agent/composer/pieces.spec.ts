import { expect, it } from '@jest/globals';
import { piecesOf } from './pieces.js';

it.each([
  ['nothing found', 'abc', [], ['abc']],
  ['in the middle', 'abcde', [{ from: 1, to: 3 }], ['a', '[bc]', 'de']],
  [
    'at both ends, in any order',
    'abcde',
    [
      { from: 4, to: 5 },
      { from: 0, to: 1 },
    ],
    ['[a]', 'bcd', '[e]'],
  ],
  [
    'side by side',
    'abc',
    [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ],
    ['[a]', '[b]', 'c'],
  ],
])('%s', (_, text, found, pieces) => {
  expect(piecesOf(text, found).map(({ text, isFound }) => (isFound ? `[${text}]` : text))).toEqual(pieces);
});
