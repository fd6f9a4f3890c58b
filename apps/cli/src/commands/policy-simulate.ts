import { named, readArguments } from '../arguments.js';
import type { Command } from '../command.js';
import { WrongUsage } from '../failure.js';
import { Api } from '../http/api.js';

interface Change {
  ticketId: string;
  turn: number;
  revision: number;
  edition: string;
  from: string;
  to: string;
  reasons: { code: string; section: string }[];
}

interface Page {
  judged: number;
  notKept: number;
  changes: Change[];
  next?: string;
}

async function* pagesOf(api: Api, edition: string): AsyncIterable<Page> {
  let after: string | undefined;
  do {
    const query = new URLSearchParams({ edition, limit: '5000', ...(after && { after }) });
    const page: Page = await api.get(`/operations/v1/policy/simulation?${query.toString()}`);
    yield page;
    after = page.next;
  } while (after !== undefined);
}

const show = ({ ticketId, turn, from, to, reasons }: Change): string => {
  const why = reasons.map(({ code, section }) => `${code} (${section})`).join(', ');
  return `turn ${turn}  ${ticketId}  ${from} → ${to}${why && `  ${why}`}`;
};

/** Counts how often each way of a change comes. */
const count = (ways: Map<string, number>, changes: readonly Change[]): void => {
  for (const { from, to } of changes) {
    const way = `${from} → ${to}`;
    ways.set(way, (ways.get(way) ?? 0) + 1);
  }
};

/** How many stored outcomes an edition would have decided otherwise, which way, and which they are. */
export const policySimulate: Command = {
  usage: '--edition ID [--json]   (asks the desk; nothing is changed there)',
  async run({ argv, env, terminal }) {
    const { positionals, values } = readArguments(argv, { edition: { type: 'string' } });
    named(positionals, []);
    const { edition, json } = values;
    if (!edition) throw new WrongUsage('--edition is missing: `policy list` names them.');
    const ways = new Map<string, number>();
    const total = { judged: 0, notKept: 0, changed: 0 };
    for await (const { judged, notKept, changes } of pagesOf(Api.of(env), edition)) {
      for (const change of changes) terminal.out(json ? JSON.stringify(change) : show(change));
      count(ways, changes);
      total.judged += judged;
      total.notKept += notKept;
      total.changed += changes.length;
    }
    if (json) terminal.out(JSON.stringify({ edition, ...total, ways: Object.fromEntries(ways) }));
    else for (const line of summary(edition, total, ways)) terminal.out(line);
    return true;
  },
};

const summary = (
  edition: string,
  { judged, notKept, changed }: { judged: number; notKept: number; changed: number },
  ways: ReadonlyMap<string, number>,
): string[] => [
  `By ${edition}, ${changed} of ${judged} outcomes change.`,
  ...[...ways].map(([way, times]) => `  ${times}  ${way}`),
  ...(notKept > 0 ? [`${notKept} more cannot be judged again: what they were decided on was not kept.`] : []),
];
