import { named, readArguments, serviceOf, wholeOf } from '../arguments.js';
import type { Command } from '../command.js';
import { Api } from '../http/api.js';

interface Replayed {
  partition: number;
  epoch: number;
  from: number;
  to: number;
}

/** Has everything of a stream brought to its readers again; those who have it ignore it. */
export const outboxReplay: Command = {
  usage: 'SERVICE PARTITION FROM [--json]   (FROM: the first sequence that is brought again)',
  async run({ argv, env, terminal }) {
    const { positionals, values } = readArguments(argv, {});
    const [name, partitionText, fromText] = named(positionals, ['SERVICE', 'PARTITION', 'FROM']);
    const service = serviceOf(name!);
    const path = `/operations/v1/${service}/streams/${wholeOf('PARTITION', partitionText!, 0)}/replay`;
    const replayed = await Api.of(env).post<Replayed>(path, { from: wholeOf('FROM', fromText!, 1) });
    const { partition, epoch, from, to } = replayed;
    terminal.out(
      values.json
        ? JSON.stringify({ service, ...replayed })
        : `${service}/${partition}: ${from} to ${to} of epoch ${epoch} are brought again.`,
    );
    return true;
  },
};
