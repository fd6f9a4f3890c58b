import { named, readArguments, serviceOf } from '../arguments.js';
import type { Command } from '../command.js';
import { WrongUsage } from '../failure.js';
import { Api } from '../http/api.js';

interface Opened {
  service: string;
  epoch: number;
  restated: number;
  lastTurn?: number;
  lost?: number;
  lostTurns?: number[];
  renumbered?: number;
  renumberedTurns?: { ticketId: string; from: number; to: number }[];
}

const linesOf = ({ service, epoch, restated, ...turns }: Opened): string[] => {
  const { lastTurn, lost = 0, lostTurns = [], renumbered = 0, renumberedTurns = [] } = turns;
  const more = lost > lostTurns.length ? ' …' : '';
  return [
    `${service} is in epoch ${epoch}; ${restated} events of the old one are said in it.`,
    ...(lastTurn === undefined ? [] : [`The next turn is ${lastTurn + 1}.`]),
    ...(lost === 0 ? [] : [`Lost turns: ${lostTurns.join(', ')}${more}.`]),
    ...renumberedTurns.map(({ ticketId, from, to }) => `${ticketId}: turn ${from} is turn ${to} now.`),
    ...(renumbered > renumberedTurns.length ? ['…'] : []),
    `What ${service} has forgotten of others is brought by outbox replay: streams shows where it lags.`,
  ];
};

/** Begins a service's streams anew after its database was restored from a backup. */
export const epochOpen: Command = {
  usage:
    'SERVICE --reason WHY [--force] [--everything] [--json]   (--force: also where nothing shows a restore; --everything: says all that the outbox has again)',
  async run({ argv, env, terminal }) {
    const { positionals, values } = readArguments(argv, {
      reason: { type: 'string' },
      force: { type: 'boolean', default: false },
      everything: { type: 'boolean', default: false },
    });
    const [name] = named(positionals, ['SERVICE']);
    const { reason, force, everything, json } = values;
    if (!reason) throw new WrongUsage('--reason is missing: it is kept with the epoch.');
    const path = `/operations/v1/${serviceOf(name!)}/epoch`;
    const opened = await Api.of(env).post<Opened>(path, { reason, force, everything });
    if (json) terminal.out(JSON.stringify(opened));
    else linesOf(opened).forEach((line) => terminal.out(line));
    return true;
  },
};
