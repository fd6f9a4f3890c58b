import { lagsOf, readAllStreams, type StreamLag } from '#ledger';
import { named, readArguments } from '../arguments.js';
import type { Command } from '../command.js';
import { Api } from '../http/api.js';

const total = (lags: readonly StreamLag[]): number => lags.reduce((sum, { lag = 0 }) => sum + lag, 0);

const show = (pair: string, lags: readonly StreamLag[]): string[] => [
  `${pair}  lag ${total(lags)}`,
  ...lags.flatMap(({ partition, epoch, sequence, stopped }) =>
    stopped
      ? `  partition ${partition} stopped at ${epoch}/${sequence}: ${stopped.reason}, ${stopped.detail}`
      : [],
  ),
];

/** How far each service has read the streams of the others, and what is stopped by what. */
export const streams: Command = {
  usage: '[--json]   (with --json one line for each stream)',
  async run({ argv, env, terminal }) {
    const { positionals, values } = readArguments(argv, {});
    named(positionals, []);
    const states = await readAllStreams(Api.of(env));
    const lags = lagsOf(states);
    if (values.json) lags.forEach((lag) => terminal.out(JSON.stringify(lag)));
    else
      for (const [pair, group] of Map.groupBy(lags, ({ service, source }) => `${source} → ${service}`))
        show(pair, group).forEach((line) => terminal.out(line));
    const stops = states.flatMap(({ service, stops: all }) => all.map((stop) => ({ service, ...stop })));
    for (const stop of stops)
      terminal.out(
        values.json
          ? JSON.stringify(stop)
          : `${stop.service} is not carried${stop.partition === undefined ? '' : ` on partition ${stop.partition}`}: ${stop.reason}, ${stop.detail}`,
      );
    return true;
  },
};
