import { expect, it } from '@jest/globals';
import { violationsIn } from './all-checks.js';
import { calmDay } from './testing/calm-day.js';

it('The checkers have nothing to say of a calm day', () => {
  expect(violationsIn(calmDay())).toEqual([]);
});

it('The checkers report under their names', () => {
  const day = calmDay();
  day.drained.left.tickets = 1;
  expect(violationsIn(day).map(({ check }) => check)).toEqual(['drained-in-time']);
});
