import { DateTime } from 'luxon';
import { describe, expect, it } from '@jest/globals';
import { editionInForce, inForceFrom, loadEditions } from '#policy';

const editions = loadEditions();
const at = (instant: string, pin?: string) => {
  const { edition, beforeOldest } = editionInForce(editions, DateTime.fromISO(instant), pin);
  return [edition.id, beforeOldest];
};

describe('The latest edition in force at the arrival governs, from 00:00 JST of its last-updated date', () => {
  it.each([
    ['2024-09-08T23:59:59.999+09:00', 'en-2024-04-30'],
    ['2024-09-09T00:00:00.000+09:00', 'ja-2024-09-09'],
    ['2024-09-08T15:00:00.000Z', 'ja-2024-09-09'],
    ['2024-09-08T14:59:59.999Z', 'en-2024-04-30'],
    ['2024-04-30T00:00:00.000+09:00', 'en-2024-04-30'],
    ['2026-11-22T15:00:00.000+09:00', 'ja-2024-09-09'],
  ])('%s: %s', (instant, id) => {
    expect(at(instant)).toEqual([id, false]);
  });
});

it('before the oldest known edition that one stands in, and says so', () => {
  expect(at('2024-04-29T23:59:59.999+09:00')).toEqual(['en-2024-04-30', true]);
});

it('a pinned edition governs at any time', () => {
  expect(at('2026-11-22T15:00:00+09:00', 'en-2024-04-30')).toEqual(['en-2024-04-30', false]);
  expect(at('2020-01-01T00:00:00+09:00', 'ja-2024-09-09')).toEqual(['ja-2024-09-09', false]);
});

it('an unknown pin is refused with the known ones', () => {
  expect(() => at('2026-11-22T15:00:00+09:00', 'ja-2025-01-01')).toThrow(
    "no policy edition 'ja-2025-01-01': known are en-2024-04-30, ja-2024-09-09",
  );
});

it('an invalid instant is refused', () => {
  expect(() => at('soon')).toThrow(RangeError);
});

it('tells the instant from which each edition can govern', () => {
  expect([...editions.values()].map((edition) => inForceFrom(edition).toISO())).toEqual([
    '2024-04-30T00:00:00.000+09:00',
    '2024-09-09T00:00:00.000+09:00',
  ]);
});
