import { describe, expect, it } from '@jest/globals';
import { changedDays, createCalendar, parseYearEnd } from '#calendar';

const plain = createCalendar();
const reason = { ja: '事務所移転', en: 'Office move' };

describe('The days that two calendars don’t say the same of', () => {
  it('are those that a closure alone closes', () => {
    // Thursday to Monday: the weekend stays closed for its own reason.
    const closed = createCalendar({ closures: [{ from: '2026-12-10', to: '2026-12-14', reason }] });
    const days = ['2026-12-10', '2026-12-11', '2026-12-14'];
    expect(changedDays(plain, closed, '2026-11-24')).toEqual(days);
    expect(changedDays(closed, plain, '2026-11-24')).toEqual(days);
    expect(changedDays(plain, closed, '2026-12-11')).toEqual(days.slice(1));
  });

  it('are those whose reason is told in other words, too', () => {
    const closures = [{ from: '2026-12-10', to: '2026-12-10' }];
    const one = createCalendar({ closures: closures.map((closure) => ({ ...closure, reason })) });
    const other = createCalendar({
      closures: closures.map((closure) => ({ ...closure, reason: { ...reason, en: 'Moving' } })),
    });
    expect(changedDays(one, other, '2026-01-01')).toEqual(['2026-12-10']);
    expect(changedDays(one, one, '2026-01-01')).toEqual([]);
  });

  it('are those of every year, where the year-end differs', () => {
    const longer = createCalendar({ yearEnd: { from: '12-28', to: '01-03' } });
    expect(changedDays(plain, longer, '2047-01-01')).toEqual([
      '2047-12-28',
      '2048-12-28',
      '2049-12-28',
      '2050-12-28',
    ]);
  });
});

describe('A year-end break in writing', () => {
  it('is its first and last day', () => {
    expect(parseYearEnd('12-30/01-02')).toEqual({ from: '12-30', to: '01-02' });
  });

  it.each(['12-29', '12-29/', '12-29/1-3', '02-30/03-01', '12-29/01-03/', ' 12-29/01-03'])(
    '%j is none',
    (text) => {
      expect(parseYearEnd(text)).toBeUndefined();
    },
  );
});
