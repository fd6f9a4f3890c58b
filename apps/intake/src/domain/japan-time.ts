import { DateTime } from 'luxon';

/** An instant as people are shown it: RFC 3339, milliseconds, +09:00. */
export const inJapan = (instant: Date | DateTime): string => {
  const zoned = DateTime.isDateTime(instant)
    ? instant.setZone('Asia/Tokyo')
    : DateTime.fromJSDate(instant, { zone: 'Asia/Tokyo' });
  const text = zoned.toISO();
  if (text === null) throw new RangeError('not an instant');
  return text;
};
