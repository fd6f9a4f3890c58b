import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { closedReason, createCalendar } from '#calendar';
import { dateOf, dayOfDate } from './japan-time.js';

const calendar = createCalendar();
const list = readFileSync(new URL('../data/cabinet-office-holidays.csv', import.meta.url), 'utf8');
const official = new Map(
  list
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))
    .map(([date = '', name = '']) => [
      date
        .split('/')
        .map((part) => part.padStart(2, '0'))
        .join('-'),
      name,
    ]),
);
const lastAnnounced = `${[...official.keys()].sort().at(-1)?.slice(0, 4)}-12-31`;

function* days(from: string, to: string) {
  for (let day = dayOfDate(from); day <= dayOfDate(to); day++) yield dateOf(day);
}

describe('The list of the Cabinet Office', () => {
  it('is announced as far as the calendar says', () => {
    expect(calendar.announcedUntil).toBe(lastAnnounced);
  });

  it('has the same holidays as the calendar, on every day that both cover', () => {
    const different = [...days(calendar.coveredFrom, lastAnnounced)].filter(
      (date) => official.has(date) !== (closedReason(date, calendar)?.reason === 'holiday'),
    );
    expect(different).toEqual([]);
  });

  it('has the same names, where it names a holiday', () => {
    const different = [...official].filter(([date, name]) => {
      const ours = date >= calendar.coveredFrom ? closedReason(date, calendar)?.name?.ja : name;
      // The list says only 休日 for a substitute holiday.
      return name !== ours && !(name === '休日' && ours?.endsWith('振替休日'));
    });
    expect(different).toEqual([]);
  });
});

it('every year of the data has the holidays of the law', () => {
  const years = new Map<string, number>();
  for (const date of days(calendar.coveredFrom, calendar.coveredUntil)) {
    if (closedReason(date, calendar)?.reason === 'holiday') {
      years.set(date.slice(0, 4), (years.get(date.slice(0, 4)) ?? 0) + 1);
    }
  }
  expect(years.size).toBe(81);
  // 12 by law until 1973, 16 since 2016; with substitute and citizens' holidays never more than the 22 of 2019.
  for (const [year, count] of years) {
    expect(count).toBeGreaterThanOrEqual(year < '2016' ? 12 : 16);
    expect(count).toBeLessThanOrEqual(22);
  }
});
