import { expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import { dateOf, dayOf, dayOfDate, japanInstant, timeOfDay, weekdayOf } from './japan-time.js';

it('runs in the zone that the machine was told to be in', () => {
  if (process.env.TZ) expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(process.env.TZ);
});

it('agrees with Asia/Tokyo of luxon from 1970 to 2050', () => {
  const end = Date.parse('2050-12-31T15:00:00Z');
  // 40 hours and a bit: every hour, minute and weekday comes up.
  for (let millis = Date.parse('1969-12-31T15:00:00Z'); millis < end; millis += 144_061_001) {
    const expected = DateTime.fromMillis(millis, { zone: 'Asia/Tokyo' });
    const found = { date: dateOf(dayOf(millis)), weekday: weekdayOf(dayOf(millis)), time: timeOfDay(millis) };
    const time = millis - expected.startOf('day').toMillis();
    if (
      found.date !== expected.toISODate() ||
      found.weekday !== expected.weekday % 7 ||
      found.time !== time ||
      japanInstant(millis) !== expected.toISO()
    ) {
      throw new Error(`${expected.toISO()} was taken for ${JSON.stringify(found)}`);
    }
  }
});

it('counts days from 1970-01-01', () => {
  expect(['1969-12-31', '1970-01-01', '2000-02-29', '2050-12-31'].map(dayOfDate)).toEqual([
    -1, 0, 11_016, 29_584,
  ]);
});
