import { describe, expect, it } from '@jest/globals';
import { closedReason, createCalendar, isBusinessDay } from '#calendar';

const calendar = createCalendar();

describe('Holidays that a law of one year made, moved or took away', () => {
  it.each([
    ['2019-04-30', '休日'],
    ['2019-05-01', '休日（祝日扱い）'],
    ['2019-05-02', '休日'],
    ['2019-10-22', '休日（祝日扱い）'],
    ['2020-07-23', '海の日'],
    ['2020-07-24', 'スポーツの日'],
    ['2020-08-10', '山の日'],
    ['2021-07-22', '海の日'],
    ['2021-07-23', 'スポーツの日'],
    ['2021-08-09', '山の日 振替休日'],
  ])('%s is a holiday: %s', (date, name) => {
    expect(closedReason(date, calendar)).toMatchObject({ reason: 'holiday', name: { ja: name } });
  });

  it.each([
    ['2019-12-23', 'the birthday of the Emperor who had abdicated'],
    ['2020-07-20', 'where 海の日 would have been'],
    ['2020-08-11', 'where 山の日 would have been'],
    ['2020-10-12', 'where スポーツの日 would have been'],
    ['2021-07-19', 'where 海の日 would have been'],
    ['2021-08-11', 'where 山の日 would have been'],
    ['2021-10-11', 'where スポーツの日 would have been'],
  ])('%s is a business day: %s', (date) => {
    expect(isBusinessDay(date, calendar)).toBe(true);
  });
});

describe('A substitute holiday is named after the holiday that fell on the Sunday', () => {
  it.each([
    ['2026-05-06', '憲法記念日 振替休日', 'Substitute holiday for Constitution Memorial Day'],
    ['2025-05-06', 'みどりの日 振替休日', 'Substitute holiday for Greenery Day'],
    ['2024-05-06', 'こどもの日 振替休日', "Substitute holiday for Children's Day"],
    ['2024-02-12', '建国記念の日 振替休日', 'Substitute holiday for National Foundation Day'],
  ])('%s: %s', (date, ja, en) => {
    expect(closedReason(date, calendar)?.name).toEqual({ ja, en });
  });
});
