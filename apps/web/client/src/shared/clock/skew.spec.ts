import { expect, it } from '@jest/globals';
import { skewOf } from './skew.js';

const DATE = 'Tue, 24 Nov 2026 02:00:00 GMT';

it.each([
  ['nothing where the clocks agree to the second', DATE, Date.parse(DATE) + 900, 0],
  ['the difference where ours is five minutes slow', DATE, Date.parse(DATE) - 300_000, 300_500],
  ['nothing known without a date', null, 0, undefined],
  ['nothing known from what is no date', 'soon', 0, undefined],
])('the skew is %s', (_, date, ours, skew) => {
  expect(skewOf(date, ours)).toBe(skew);
});
