import { parseYearEnd, DEFAULT_YEAR_END, type YearEnd } from '#calendar';
import type { EnvEntry, EnvSpec } from '#platform';

const yearEnd: EnvEntry<YearEnd> = {
  allowed: 'the first and the last day of the year-end break, such as 12-29/01-03',
  parse: parseYearEnd,
  default: DEFAULT_YEAR_END,
  optional: false,
  secret: false,
};

/** The settings of every service that uses the calendar. They must be the same for all of them. */
export const calendarEnv = {
  /** MM-DD/MM-DD, both included: the policy names no dates. */
  YEAR_END: yearEnd,
} satisfies EnvSpec;
