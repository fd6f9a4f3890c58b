import { expect, it } from '@jest/globals';
import { leaseLeft } from './lease.js';

const UNTIL = '2026-11-24T11:00:00+09:00';
const before = (seconds: number) => Date.parse(UNTIL) - seconds * 1_000;

it.each([
  [900, { clock: '15:00', minutes: 15, isEnding: false }],
  [120, { clock: '2:00', minutes: 2, isEnding: false }],
  [119, { clock: '1:59', minutes: 2, isEnding: true }],
  [5, { clock: '0:05', minutes: 1, isEnding: true }],
  [-1, { clock: '0:00', minutes: 0, isEnding: true }],
  [3_725, { clock: '1:02:05', minutes: 63, isEnding: false }],
])('says what is left of a lease %d seconds before its end', (seconds, left) => {
  expect(leaseLeft(UNTIL, before(seconds))).toEqual(left);
});
