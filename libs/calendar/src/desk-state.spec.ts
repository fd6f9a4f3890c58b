import { describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import { createCalendar, deskState } from '#calendar';

const calendar = createCalendar();
const at = (instant: string) => deskState(DateTime.fromISO(instant), calendar);

describe('The desk is open on business days from 10:00 to before 17:00', () => {
  it.each([
    ['2026-11-24T00:00:00.000+09:00', '2026-11-24'],
    ['2026-11-24T09:59:59.999+09:00', '2026-11-24'],
    ['2026-11-24T17:00:00.000+09:00', '2026-11-25'],
    ['2026-11-24T23:59:59.999+09:00', '2026-11-25'],
    ['2026-11-20T17:00:00.000+09:00', '2026-11-24'],
    ['2026-11-22T12:00:00.000+09:00', '2026-11-24'],
    ['2026-11-23T23:59:59.999+09:00', '2026-11-24'],
    ['2026-12-29T12:00:00.000+09:00', '2027-01-04'],
  ])('%s: closed, opens next on %s', (now, date) => {
    expect(at(now)).toEqual({ open: false, opensAt: `${date}T10:00:00.000+09:00` });
  });

  it.each(['2026-11-24T10:00:00.000+09:00', '2026-11-24T16:59:59.999+09:00', '2026-11-24T01:00:00.000Z'])(
    '%s: open until 17:00',
    (now) => {
      expect(at(now)).toEqual({ open: true, closesAt: '2026-11-24T17:00:00.000+09:00' });
    },
  );
});
