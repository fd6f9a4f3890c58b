import { type BusinessDate, businessDateOf, CalendarNotCovered, createCalendar } from '#calendar';
import { instantOf, readArguments } from '../arguments.js';
import type { Command } from '../command.js';
import { answerEach, argumentsOrLines, BadLine } from '../lines.js';

type Dated = { instant: string } & BusinessDate;

const calendar = createCalendar();

const dateOf = (text: string): Dated => {
  const instant = instantOf(text);
  if (!instant) throw new BadLine(`'${text}' is no instant with offset, such as 2026-11-24T17:00:00+09:00.`);
  try {
    return { instant: instant.toISO(), ...businessDateOf(instant, calendar) };
  } catch (error) {
    if (error instanceof CalendarNotCovered) throw new BadLine(`${error.message}.`);
    throw error;
  }
};

const show = ({ instant, businessDate, rule, skipped }: Dated): string => {
  const passed = skipped.map(({ date, reason, name }) => `${date} ${name?.ja ?? reason}`).join(', ');
  return `${instant}  ${businessDate}  ${rule}${passed && `  (${passed})`}`;
};

/** The business date of arrivals by the national calendar, without closures of the desk (DESIGN §8). */
export const calendarDate: Command = {
  usage: '[INSTANT …] [--json]   (instants with offset; from the standard input where none is given)',
  run({ argv, terminal }) {
    const { positionals, values } = readArguments(argv, {});
    const lines = argumentsOrLines(positionals, terminal);
    return answerEach(lines, { terminal, json: values.json, answer: dateOf, show });
  },
};
