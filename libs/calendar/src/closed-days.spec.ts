import { expect, it } from '@jest/globals';
import { CalendarNotCovered, closedDaysBetween, createCalendar } from '#calendar';

const calendar = createCalendar();

it('The closed days between two dates are told with their reasons, in order', () => {
  const days = closedDaysBetween('2026-11-20', '2026-11-24', calendar);
  expect(days.map(({ date, reason, predicted }) => [date, reason, predicted])).toEqual([
    ['2026-11-21', 'weekend', undefined],
    ['2026-11-22', 'weekend', undefined],
    ['2026-11-23', 'holiday', undefined],
  ]);
});

it('A holiday after the announced ones is told as predicted; a weekend is what it is', () => {
  const days = closedDaysBetween('2028-01-08', '2028-01-10', calendar);
  expect(days.map(({ reason, predicted }) => [reason, predicted])).toEqual([
    ['weekend', undefined],
    ['weekend', undefined],
    ['holiday', true],
  ]);
});

it('Days past the data are an error', () => {
  expect(() => closedDaysBetween('2050-12-31', '2051-01-01', calendar)).toThrow(CalendarNotCovered);
});
