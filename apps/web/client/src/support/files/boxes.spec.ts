import { describe, expect, it } from '@jest/globals';
import {
  type Box,
  boxAfterKey,
  boxBetween,
  boxInMiddle,
  grownBy,
  isTooSmall,
  movedBy,
  sizeToSend,
} from './boxes.js';

const size = { width: 400, height: 200 };
const box: Box = { x: 100, y: 50, width: 40, height: 20 };

describe('a black box', () => {
  it.each([
    ['from corner to corner', { x: 10, y: 20 }, { x: 60, y: 90 }, { x: 10, y: 20, width: 50, height: 70 }],
    ['drawn backwards', { x: 60, y: 90 }, { x: 10, y: 20 }, { x: 10, y: 20, width: 50, height: 70 }],
    ['drawn past the edges', { x: -5, y: 150 }, { x: 500, y: 300 }, { x: 0, y: 150, width: 400, height: 50 }],
  ])('is the same however drawn: %s', (_how, a, b, expected) => {
    expect(boxBetween(a, b, size)).toEqual(expected);
  });

  it('that is a slip of the hand hides nothing', () => {
    expect(isTooSmall({ ...box, width: 3 })).toBe(true);
    expect(isTooSmall(boxInMiddle(size))).toBe(false);
  });

  it.each([
    ['moves', movedBy(box, { x: 10, y: -10 }, size), { ...box, x: 110, y: 40 }],
    ['stays in the picture', movedBy(box, { x: 999, y: -999 }, size), { ...box, x: 360, y: 0 }],
    ['grows', grownBy(box, { x: 10, y: 5 }, size), { ...box, width: 50, height: 25 }],
    ['grows to the edge', grownBy(box, { x: 999, y: 999 }, size), { ...box, width: 300, height: 150 }],
    [
      'shrinks no further than can be seen',
      grownBy(box, { x: -99, y: -99 }, size),
      { ...box, width: 8, height: 8 },
    ],
  ])('%s', (_what, after, expected) => {
    expect(after).toEqual(expected);
  });

  it.each([
    ['ArrowLeft', false, { ...box, x: 96 }],
    ['ArrowDown', false, { ...box, y: 54 }],
    ['ArrowRight', true, { ...box, width: 44 }],
    ['ArrowUp', true, { ...box, height: 16 }],
    ['Enter', false, undefined],
  ])('is moved and resized by keys: %s, with Shift %s', (key, isResizing, expected) => {
    expect(boxAfterKey(box, key, isResizing, size)).toEqual(expected);
  });
});

it.each([
  [{ width: 400, height: 200 }, 1_000_000, { width: 400, height: 200 }],
  [{ width: 4000, height: 2000 }, 2_000_000, { width: 2000, height: 1000 }],
])('a picture of %j goes out with at most %d pixels', (from, most, expected) => {
  expect(sizeToSend(from, most)).toEqual(expected);
});
