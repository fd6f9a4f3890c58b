import type { ServiceName } from '#ledger';
import { named, readArguments, serviceOf, wholeOf } from '../arguments.js';
import type { Command } from '../command.js';
import { Api } from '../http/api.js';
import { answerEach, argumentsOrLines, BadLine } from '../lines.js';

interface Stretch {
  service: ServiceName;
  partition: number;
  from: number;
}

interface Replayed extends Stretch {
  epoch: number;
  to: number;
}

const replay = async (api: Api, { service, partition, from }: Stretch): Promise<Replayed> => {
  const path = `/operations/v1/${service}/streams/${partition}/replay`;
  return { service, ...(await api.post<Omit<Replayed, 'service'>>(path, { from })) };
};

const show = ({ service, partition, epoch, from, to }: Replayed): string =>
  `${service}/${partition}: ${from} to ${to} of epoch ${epoch} are brought again.`;

/** What a line of `streams --json` says is missing to the reader; undefined where nothing is. */
const missingBy = (line: string): Stretch | undefined => {
  let said: Partial<Record<'source' | 'partition' | 'sequence' | 'lag', unknown>>;
  try {
    said = JSON.parse(line) as typeof said;
  } catch {
    throw new BadLine('it is none that streams --json writes.');
  }
  const { source, partition, sequence, lag } = said;
  if (!(Number(lag) > 0)) return undefined;
  return { service: serviceOf(String(source)), partition: Number(partition), from: Number(sequence) + 1 };
};

/** Has everything of a stream brought to its readers again; those who have it ignore it. */
export const outboxReplay: Command = {
  usage:
    '[SERVICE PARTITION FROM] [--json]   (FROM: the first sequence that is brought again; what lines of streams --json on the standard input lack, where nothing is given)',
  async run({ argv, env, terminal }) {
    const { positionals, values } = readArguments(argv, {});
    const { json } = values;
    const api = Api.of(env);
    if (positionals.length === 0)
      return answerEach(argumentsOrLines([], terminal), {
        ...{ terminal, json, show },
        answer: async (line) => {
          const missing = missingBy(line);
          return missing && replay(api, missing);
        },
      });
    const [name, partition, from] = named(positionals, ['SERVICE', 'PARTITION', 'FROM']);
    const replayed = await replay(api, {
      service: serviceOf(name!),
      partition: wholeOf('PARTITION', partition!, 0),
      from: wholeOf('FROM', from!, 1),
    });
    terminal.out(json ? JSON.stringify(replayed) : show(replayed));
    return true;
  },
};
