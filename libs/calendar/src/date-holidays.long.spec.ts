import { describe, expect, it } from '@jest/globals';
import { closedReason, createCalendar } from '#calendar';
import { dateHolidays } from './testing/date-holidays.js';
import { days } from './testing/days.js';

const calendar = createCalendar();
const nameOn = (date: string): string | undefined => {
  const closed = closedReason(date, calendar);
  return closed?.reason === 'holiday' ? closed.name?.ja : undefined;
};

/** Names that mean the same. */
const SAME: Record<string, string> = {
  // The list and the law call a citizens' holiday just 休日.
  国民の休日: '休日',
};

describe('The package date-holidays, which computes holidays by rule', () => {
  const others = dateHolidays(1970, 2050);

  it('has the same holidays on every day from 1970 to 2050, but for two that only the calendar has', () => {
    const different = [...days('1970-01-01', '2050-12-31')].filter(
      (date) => others.has(date) !== (nameOn(date) !== undefined),
    );
    // The calendar is right: 敬老の日 on the 20th and 秋分の日 on the 22nd make the day between a holiday (Act, 3.3).
    expect(different).toEqual(['2032-09-21', '2049-09-21']);
    for (const year of ['2032', '2049'])
      expect(['20', '21', '22'].map((day) => nameOn(`${year}-09-${day}`))).toEqual([
        '敬老の日',
        '休日',
        '秋分の日',
      ]);
  });

  it('has the same names, but for three days of 2019', () => {
    const different = [...others]
      .filter(([date, name]) => nameOn(date) !== (SAME[name] ?? name))
      .map(([date, name]) => [date, name, nameOn(date)]);
    // The calendar is right: it has the words of the Cabinet Office's list.
    expect(different).toEqual([
      ['2019-05-01', '即位の日', '休日（祝日扱い）'],
      ['2019-10-14', '体育の日', '体育の日（スポーツの日）'],
      ['2019-10-22', '即位礼正殿の儀', '休日（祝日扱い）'],
    ]);
  });
});
