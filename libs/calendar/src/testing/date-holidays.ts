import Holidays from 'date-holidays';

/** What the package date-holidays computes by rule: names by date. It calls substitutes `NAME (振替休日)`. */
export const dateHolidays = (fromYear: number, toYear: number): Map<string, string> => {
  const source = new Holidays('JP', { languages: ['ja'] });
  const names = new Map<string, string>();
  for (let year = fromYear; year <= toYear; year++)
    for (const { type, date, name } of source.getHolidays(year))
      if (type === 'public') names.set(date.slice(0, 10), name.replace(/ \(振替休日\)$/, ' 振替休日'));
  return names;
};
