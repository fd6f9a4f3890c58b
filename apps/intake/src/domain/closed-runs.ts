import { type ClosedDay, closedDaysBetween, dateBefore, type DeskCalendar } from '#calendar';
import type { Language } from '#contracts';

/** Days in a row on which the desk is closed for one and the same reason. */
export interface ClosedRun extends Omit<ClosedDay, 'date'> {
  /** First and last day, YYYY-MM-DD in Japan. */
  from: string;
  to: string;
}

const goesOn = ({ to, ...run }: ClosedRun, { date, ...day }: ClosedDay): boolean =>
  dateBefore(date) === to && run.reason === day.reason && run.name?.ja === day.name?.ja;

/** The days of some years on which the desk is closed but for weekends, as far as the holiday data reaches. */
export const closedRuns = (firstYear: number, lastYear: number, calendar: DeskCalendar): ClosedRun[] => {
  const [from, last] = [`${firstYear}-01-01`, `${lastYear}-12-31`];
  const to = last < calendar.coveredUntil ? last : calendar.coveredUntil;
  const runs: ClosedRun[] = [];
  for (const day of closedDaysBetween(from, to, calendar)) {
    if (day.reason === 'weekend') continue;
    const before = runs.at(-1);
    if (before && goesOn(before, day)) before.to = day.date;
    else {
      const { date, ...closed } = day;
      runs.push({ from: date, to: date, ...closed });
    }
  }
  return runs;
};

const KINDS = {
  holiday: { ja: '祝日', en: 'National holiday' },
  'year-end': { ja: '年末年始休業', en: 'Year-end break' },
  closure: { ja: '臨時休業', en: 'Closed' },
  weekend: { ja: '定休日', en: 'Weekend' },
};

const nameOf = ({ reason, name }: ClosedRun, language: Language): string => {
  const kind = KINDS[reason][language];
  if (!name) return kind;
  return reason === 'closure' ? `${kind}: ${name[language]}` : name[language];
};

/** What closed days are called. */
export const titleOf = (run: ClosedRun, language: Language): string => {
  const mark = language === 'ja' ? '(予測)' : '(predicted)';
  return run.predicted ? `${nameOf(run, language)} ${mark}` : nameOf(run, language);
};
