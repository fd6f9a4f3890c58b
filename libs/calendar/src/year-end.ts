import { dayOfDate } from './japan-time.js';

/** First and last day of the year-end break as MM-DD, both included; it may cross the new year. */
export interface YearEnd {
  from: string;
  to: string;
}

export const DEFAULT_YEAR_END: YearEnd = { from: '12-29', to: '01-03' };

/** Tells whether a date YYYY-MM-DD is in the break. Throws RangeError for a break that is not two real days. */
export function yearEndTest({ from, to }: YearEnd): (date: string) => boolean {
  for (const end of [from, to]) dayOfDate(`2000-${end}`);
  return (date) => {
    const day = date.slice(5);
    return from <= to ? from <= day && day <= to : from <= day || day <= to;
  };
}

/** Reads a break written `MM-DD/MM-DD`; undefined for anything else, also for 02-30. */
export function parseYearEnd(text: string): YearEnd | undefined {
  const [, from, to] = /^(\d\d-\d\d)\/(\d\d-\d\d)$/.exec(text) ?? [];
  if (from === undefined || to === undefined) return undefined;
  try {
    yearEndTest({ from, to });
    return { from, to };
  } catch {
    return undefined;
  }
}
