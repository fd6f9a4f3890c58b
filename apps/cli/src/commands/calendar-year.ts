import { type ClosedDay, closedDaysBetween, createCalendar } from '#calendar';
import { named, readArguments } from '../arguments.js';
import type { Command } from '../command.js';
import { Failure } from '../failure.js';

const calendar = createCalendar();

const show = ({ date, reason, name, predicted }: ClosedDay): string =>
  [date, reason.padEnd(8), name && `${name.ja} / ${name.en}`, predicted && '(predicted)']
    .filter(Boolean)
    .join('  ');

/** The days of a year on which the desk is closed by the national calendar, its year-end and the week. */
export const calendarYear: Command = {
  usage: 'YYYY [--json]',
  run({ argv, terminal }) {
    const { positionals, values } = readArguments(argv, {});
    const [text] = named(positionals, ['YYYY']);
    const [from, until] = [calendar.coveredFrom, calendar.coveredUntil].map((date) =>
      Number(date.slice(0, 4)),
    );
    const year = Number(text);
    if (!/^\d{4}$/.test(text!) || year < from! || year > until!)
      throw new Failure(`The calendar covers the years ${from} to ${until}, not '${text}'.`);
    for (const day of closedDaysBetween(`${text}-01-01`, `${text}-12-31`, calendar))
      terminal.out(values.json ? JSON.stringify(day) : show(day));
    return Promise.resolve(true);
  },
};
