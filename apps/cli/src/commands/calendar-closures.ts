import { named, readArguments } from '../arguments.js';
import type { Command } from '../command.js';
import { Api, itemsOf } from '../http/api.js';

interface Closure {
  closureId: string;
  from: string;
  to: string;
  reason: { ja: string; en: string };
}

const show = ({ closureId, from, to, reason }: Closure): string =>
  `${from}${from === to ? '' : ` to ${to}`}  ${reason.ja} / ${reason.en}  ${closureId}`;

/** The days on which operations keep the desk closed, those that are over included. */
export const calendarClosures: Command = {
  usage: '[--json]',
  async run({ argv, env, terminal }) {
    const { positionals, values } = readArguments(argv, {});
    named(positionals, []);
    for await (const closure of itemsOf<Closure>(Api.of(env), '/operations/v1/closures', 500))
      terminal.out(values.json ? JSON.stringify(closure) : show(closure));
    return true;
  },
};
