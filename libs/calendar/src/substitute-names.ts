import { dateOf, dayOfDate, weekdayOf } from './japan-time.js';
import type { LocalName } from './local-name.js';

const IN_LIEU = '振替休日';

/** The Sunday on which the holiday fell that a substitute stands for: holidays lie unbroken between them by law. */
const sundayBefore = (date: string): string => {
  const day = dayOfDate(date);
  return dateOf(day - weekdayOf(day));
};

/**
 * The same holidays, with each substitute named after the holiday that fell on a Sunday (National Holidays Act 3.2).
 * The data names it after the day before instead, which differs when it is put off over further holidays, as on
 * 2026-05-06.
 */
export const withSubstituteNames = (holidays: ReadonlyMap<string, LocalName>): Map<string, LocalName> =>
  new Map(
    [...holidays].map(([date, name]) => {
      const source = name.ja.endsWith(IN_LIEU) ? holidays.get(sundayBefore(date)) : undefined;
      if (!source) return [date, name];
      return [date, { ja: `${source.ja} ${IN_LIEU}`, en: `Substitute holiday for ${source.en}` }];
    }),
  );
