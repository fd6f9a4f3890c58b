import { decide } from '../decide.js';
import type { Edition, Editions, InformationRule } from '../edition.js';
import { INFORMATION_FIELDS, type Plan } from '../inquiry.js';
import { inquiryOf } from '../replay/basis.js';
import { TOPICS, type Topic } from '../topics.js';

const PLANS: readonly Plan[] = ['paid', 'free', 'guest'];
const HEAD = ['topic', ...PLANS, 'information asked'];

// A cell is what decide() says, so that this page cannot say anything else.
const cellOf = (topic: Topic, plan: Plan, edition: Edition): string => {
  const complete = inquiryOf({ topic, plan, given: [...INFORMATION_FIELDS], connection: 'file' });
  const { outcome, reasons } = decide(complete, edition);
  const why = reasons.map(({ code, section }) => `${code} (${section})`).join(', ');
  return why ? `${outcome}: ${why}` : outcome;
};

const isOf = (topic: Topic, { topics }: InformationRule): boolean => !topics || topics.includes(topic);

// Who is declined is not asked for anything.
const askedOf = (topic: Topic, { information, topics }: Edition): string =>
  information.asked
    .filter(() => topics[topic].scope === 'in')
    .filter((rule) => isOf(topic, rule))
    .map(({ field, when }): string => (when ? `${field} (if ${when.field} is ${when.is})` : field))
    .join(', ');

const tableOf = (rows: readonly (readonly string[])[]): string[] => {
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const rule = widths.map((width) => '-'.repeat(width));
  return [line(rows[0]!), line(rule), ...rows.slice(1).map(line)];
};

const sectionOf = (edition: Edition): string[] => {
  const rows = TOPICS.map((topic) => [
    topic,
    ...PLANS.map((plan) => cellOf(topic, plan, edition)),
    askedOf(topic, edition),
  ]);
  return [`## ${edition.id}`, '', ...tableOf([HEAD, ...rows]), ''];
};

/** What every edition says of every topic and plan, as a page in Markdown: docs/policy-matrix.md. */
export const policyMatrix = (editions: Editions): string =>
  [
    '# What the policy says',
    '',
    'Every topic and plan under every edition, as `decide()` has it: the outcome once all information is given, and the information that is asked for before. `npm run -s junban -- policy matrix` writes this page, and a test keeps it true.',
    '',
    ...[...editions.values()].flatMap(sectionOf),
  ].join('\n');
