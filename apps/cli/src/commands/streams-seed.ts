import { named, readArguments, serviceOf, wholeOf } from '../arguments.js';
import type { Command } from '../command.js';
import { WrongUsage } from '../failure.js';
import { Api } from '../http/api.js';

interface Seeded {
  source: string;
  partition: number;
  epoch: number;
  sequence: number;
}

/** Has a reader begin with a stream after a stated sequence. */
export const streamsSeed: Command = {
  usage:
    'SERVICE SOURCE PARTITION AFTER --reason WHY [--epoch N] [--skip] [--json]   (AFTER: the last sequence that counts as known; --skip: gives up what lies between)',
  async run({ argv, env, terminal }) {
    const { positionals, values } = readArguments(argv, {
      reason: { type: 'string' },
      epoch: { type: 'string', default: '1' },
      skip: { type: 'boolean', default: false },
    });
    const [name, from, partition, after] = named(positionals, ['SERVICE', 'SOURCE', 'PARTITION', 'AFTER']);
    const service = serviceOf(name!);
    const { reason, epoch, skip, json } = values;
    if (!reason) throw new WrongUsage('--reason is missing: it is kept with the seed.');
    const seeded = await Api.of(env).post<Seeded>(`/operations/v1/${service}/streams/seed`, {
      source: serviceOf(from!),
      partition: wholeOf('PARTITION', partition!, 0),
      after: wholeOf('AFTER', after!, 0),
      epoch: wholeOf('--epoch', epoch, 1),
      ...{ skip, reason },
    });
    const { source, sequence } = seeded;
    terminal.out(
      json
        ? JSON.stringify({ service, ...seeded })
        : `${service} goes on with ${source}/${seeded.partition} after ${seeded.epoch}/${sequence}. If it has read past that already: outbox replay ${source} ${seeded.partition} ${sequence + 1}.`,
    );
    return true;
  },
};
