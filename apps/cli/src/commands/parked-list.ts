import { SERVICES } from '#ledger';
import { named, readArguments, serviceOf } from '../arguments.js';
import type { Command } from '../command.js';
import { Api, itemsOf } from '../http/api.js';

interface Parked {
  id: string;
  source: string;
  epoch: number;
  partition: number;
  sequence: number;
  type: string;
  ticketId: string;
  turn: number;
  error: string;
  parkedAt: string;
}

const show = (service: string, { id, type, turn, parkedAt, error }: Parked): string =>
  `${service}  ${id}  turn ${turn}  ${type}  since ${parkedAt}\n  ${error}`;

/** Events that could not be processed and wait for an operator. */
export const parkedList: Command = {
  usage: '[--service SERVICE …] [--json]',
  async run({ argv, env, terminal }) {
    const { positionals, values } = readArguments(argv, { service: { type: 'string', multiple: true } });
    named(positionals, []);
    const api = Api.of(env);
    let count = 0;
    for (const service of values.service?.map(serviceOf) ?? SERVICES)
      for await (const parked of itemsOf<Parked>(api, `/operations/v1/${service}/parked`, 500)) {
        terminal.out(values.json ? JSON.stringify({ service, ...parked }) : show(service, parked));
        count += 1;
      }
    if (count === 0 && !values.json) terminal.out('Nothing is parked.');
    return true;
  },
};
