import { describe, expect, it } from '@jest/globals';
import { closedReason, createCalendar } from '#calendar';
import { announced, cabinetOffice } from './testing/cabinet-office.js';
import { days } from './testing/days.js';

const calendar = createCalendar();
const { coveredFrom, coveredUntil } = calendar;
const nameOn = (date: string): string | undefined => {
  const closed = closedReason(date, calendar);
  return closed?.reason === 'holiday' ? closed.name?.ja : undefined;
};

describe('The list of the Cabinet Office', () => {
  it('is announced as far as the calendar says', () => {
    expect(calendar.announcedUntil).toBe(announced);
  });

  it('has the same holidays as the calendar, on every day that both cover', () => {
    const different = [...days(coveredFrom, announced)].filter(
      (date) => cabinetOffice.has(date) !== (nameOn(date) !== undefined),
    );
    expect(different).toEqual([]);
  });

  it('has the same names, where it names a holiday', () => {
    const different = [...cabinetOffice].filter(([date, name]) => {
      const ours = date >= coveredFrom ? nameOn(date) : name;
      // The list says only 休日 for a substitute holiday.
      return name !== ours && !(name === '休日' && ours?.endsWith('振替休日'));
    });
    expect(different).toEqual([]);
  });
});

it('the data reaches from 1970 to 2050', () => {
  expect([coveredFrom, coveredUntil]).toEqual(['1970-01-01', '2050-12-31']);
});
