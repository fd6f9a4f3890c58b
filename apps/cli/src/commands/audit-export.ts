import { checkInstants, named, readArguments } from '../arguments.js';
import type { Command } from '../command.js';
import { Api } from '../http/api.js';

const FILTERS = {
  ticket: { type: 'string' },
  turn: { type: 'string' },
  act: { type: 'string' },
  agent: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
} as const;

/** Every entry of the audit trail that fits, as the desk has it; each such export is an entry itself. */
export const auditExport: Command = {
  usage:
    '[--ticket ID] [--turn N] [--act ACT] [--agent ID] [--from INSTANT] [--to INSTANT] [--format ndjson|csv]',
  async run({ argv, env, terminal }) {
    const { positionals, values } = readArguments(argv, {
      ...FILTERS,
      format: { type: 'string', default: 'ndjson' },
    });
    named(positionals, []);
    const { ticket, turn, act, agent, from, to, format } = values;
    checkInstants({ from, to });
    const given = Object.entries({ ticketId: ticket, turn, act, agent, from, to, format }).flatMap(
      ([name, text]): [string, string][] => (text === undefined ? [] : [[name, text]]),
    );
    const query = new URLSearchParams(given).toString();
    for await (const line of Api.of(env).lines(`/operations/v1/audit/export?${query}`)) terminal.out(line);
    return true;
  },
};
