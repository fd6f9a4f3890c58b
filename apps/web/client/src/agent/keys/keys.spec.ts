import { expect, it } from '@jest/globals';
import { keySequence } from './keys.js';

const SHORTCUTS = new Set(['n', 'j', '?', 'g l']);
const press = (key: string, over = {}) => ({ key, hasModifier: false, isInField: false, ...over });

it.each([
  ['a single key', [press('n')], 'n'],
  ['one of two keys alone', [press('g')], undefined],
  ['two keys', [press('g'), press('l')], 'g l'],
  ['the second key alone', [press('l')], undefined],
  ['a single key after one that began another', [press('g'), press('n')], 'n'],
  ['a key in a field', [press('n', { isInField: true })], undefined],
  ['a key with Ctrl', [press('n', { hasModifier: true })], undefined],
  ['a named key', [press('Enter')], undefined],
  [
    'a sequence that a field has broken',
    [press('g'), press('x', { isInField: true }), press('l')],
    undefined,
  ],
])('%s', (_, presses, expected) => {
  const next = keySequence(SHORTCUTS);
  const found = presses.map((one, index) => next(one, index * 100));
  expect(found.at(-1)).toBe(expected);
});

it('forgets a first key after a while', () => {
  const next = keySequence(SHORTCUTS);
  next(press('g'), 0);
  expect(next(press('l'), 1_500)).toBeUndefined();
});
