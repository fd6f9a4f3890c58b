import holidayJp from '@holiday-jp/holiday_jp';
import type { LocalName } from './local-name.js';
import { withSubstituteNames } from './substitute-names.js';

const entries: [string, { name: string; name_en: string }][] = Object.entries(holidayJp.holidays);

/** Every national holiday by date, substitute and citizens' holidays included. */
export const holidays: ReadonlyMap<string, LocalName> = withSubstituteNames(
  new Map(entries.map(([date, { name, name_en }]) => [date, { ja: name, en: name_en }])),
);

const years = entries.map(([date]) => date.slice(0, 4)).sort();

/** First and last day of the whole years that the data holds. */
export const coveredFrom = `${years[0]}-01-01`;
export const coveredUntil = `${years.at(-1)}-12-31`;

/** The Cabinet Office announces a year's holidays in the February before it; later ones are predicted by law. */
export const announcedUntil = '2027-12-31';
