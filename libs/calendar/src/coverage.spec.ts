import { describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import { coverageAt, createCalendar } from '#calendar';

const at = (instant: string) => coverageAt(DateTime.fromISO(instant), createCalendar());

describe('How far the holiday data reaches', () => {
  it.each([
    ['2026-11-23T23:59:59.999+09:00', 8804, 403, false],
    ['2049-11-25T23:59:59.999+09:00', 401, -8000, false],
    ['2049-11-26T00:00:00.000+09:00', 400, -8001, true],
    ['2050-12-31T23:59:59.999+09:00', 0, -8401, true],
    ['2051-01-01T00:00:00.000+09:00', -1, -8402, true],
  ])(
    'is told on %s, and whether it ends within 400 days',
    (instant, coveredDays, announcedDays, isEnding) => {
      expect(at(instant)).toEqual({ coveredDays, announcedDays, isEnding });
    },
  );
});
