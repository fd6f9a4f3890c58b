import { checkInstants, named, readArguments } from '../arguments.js';
import type { Command } from '../command.js';
import { WrongUsage } from '../failure.js';
import { Api } from '../http/api.js';

interface Percentiles {
  p50: number;
  p90: number;
  p99: number;
}
interface Waits {
  turns: number;
  businessSeconds?: Percentiles;
  clockSeconds?: Percentiles;
}
interface Report {
  from: string;
  to: string;
  offered: number;
  violations: {
    total: number;
    items: {
      kind: string;
      turn: number;
      at: string;
      entry: number;
      over?: { turn: number; since: string };
    }[];
  };
  skips: { total: number; items: { turn: number; at: string; reason?: string }[] };
  reassignments: Record<string, number>;
  firstAnswersOutOfOrder: { total: number };
  leftToOthers: number;
  waits: Record<string, { toFirstStart: Waits; toFirstAnswer: Waits }>;
}

/** A report of a year reads the whole year. */
const PATIENCE = 600_000;

const violation = ({ kind, turn, at, entry, over }: Report['violations']['items'][number]): string =>
  `  ${kind}: turn ${turn} was given at ${at} (entry ${entry})` +
  (over ? `, and turn ${over.turn} had been there since ${over.since}` : '');

const percentiles = (of: string, told?: Percentiles): string[] =>
  told ? [`${of} ${told.p50} / ${told.p90} / ${told.p99} s`] : [];

const waits = (name: string, { turns, businessSeconds, clockSeconds }: Waits): string =>
  [
    `  ${name}: ${turns} turns`,
    ...percentiles('business time', businessSeconds),
    ...percentiles('clock time', clockSeconds),
  ].join('; ');

const show = (report: Report): string[] => [
  `${report.from} to ${report.to}`,
  `Offered: ${report.offered}. Violations: ${report.violations.total}.`,
  ...report.violations.items.map(violation),
  `Skips: ${report.skips.total}.`,
  ...report.skips.items.map(({ turn, at, reason }) => `  turn ${turn} at ${at}: ${reason ?? ''}`),
  `Back in line: ${
    Object.entries(report.reassignments)
      .map(([cause, times]) => `${cause} ${times}`)
      .join(', ') || 'none'
  }. Left to others: ${report.leftToOthers}. First answers out of order: ${report.firstAnswersOutOfOrder.total}.`,
  ...Object.entries(report.waits).flatMap(([language, { toFirstStart, toFirstAnswer }]) => [
    `Waits since receipt, ${language} (p50 / p90 / p99):`,
    waits('to the first start', toFirstStart),
    waits('to the first answer', toFirstAnswer),
  ]),
];

/** Whether the line was kept in a period, by the audit trail alone. */
export const compliance: Command = {
  usage: '--from INSTANT [--to INSTANT] [--json]   (exit code 1 where there are violations)',
  async run({ argv, env, terminal }) {
    const { positionals, values } = readArguments(argv, {
      from: { type: 'string' },
      to: { type: 'string' },
    });
    named(positionals, []);
    const { from, to, json } = values;
    if (!from) throw new WrongUsage('--from is missing.');
    checkInstants({ from, to });
    const query = new URLSearchParams({ from, ...(to !== undefined && { to }) }).toString();
    const report = await Api.of(env).get<Report>(`/operations/v1/compliance?${query}`, PATIENCE);
    if (json) terminal.out(JSON.stringify(report));
    else for (const line of show(report)) terminal.out(line);
    return report.violations.total === 0;
  },
};
