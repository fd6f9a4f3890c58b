import type { ServiceName } from '#ledger';
import { readArguments, serviceOf } from '../arguments.js';
import type { Command, Invocation } from '../command.js';
import { WrongUsage } from '../failure.js';
import { Api, Refused } from '../http/api.js';
import { answerEach, argumentsOrLines, BadLine } from '../lines.js';

interface Outcome {
  service: ServiceName;
  id: string;
  outcome: string;
}

/** A line of `parked list --json`, or `SERVICE ID`. */
const targetOf = (line: string): { service: ServiceName; id: string } => {
  const [service, id] = line.startsWith('{') ? fieldsOf(line) : line.split(/\s+/);
  if (!service || !id) throw new BadLine('it names no service and id, as lines of parked list --json do.');
  return { service: serviceOf(service), id };
};

const fieldsOf = (line: string): [string?, string?] => {
  try {
    const { service, id } = JSON.parse(line) as { service?: unknown; id?: unknown };
    return typeof service === 'string' && typeof id === 'string' ? [service, id] : [];
  } catch {
    return [];
  }
};

/** `SERVICE ID …` as lines. */
const linesOf = ([service, ...ids]: string[]): string[] => {
  if (service === undefined) return [];
  if (ids.length === 0) throw new WrongUsage(`Which parked event of ${service}? ID is missing.`);
  return ids.map((id) => `${serviceOf(service)} ${id}`);
};

const actOnEach = (
  act: 'retry' | 'skip',
  { positionals, json, body }: { positionals: string[]; json: boolean; body?: object },
  { env, terminal }: Invocation,
): Promise<boolean> => {
  const api = Api.of(env);
  const answer = async (line: string): Promise<Outcome> => {
    const { service, id } = targetOf(line);
    const path = `/operations/v1/${service}/parked/${encodeURIComponent(id)}/${act}`;
    try {
      return { service, ...(await api.post<{ id: string; outcome: string }>(path, body)) };
    } catch (error) {
      if (!(error instanceof Refused) || error.status === 401 || error.status === 403) throw error;
      throw new BadLine(`${service} ${id}: ${error.message}`);
    }
  };
  const show = ({ service, id, outcome }: Outcome) => `${service}  ${id}  ${outcome}`;
  return answerEach(argumentsOrLines(linesOf(positionals), terminal), { terminal, json, answer, show });
};

const INPUT = '[SERVICE ID …]   (lines of parked list --json on the standard input where none is given)';

/** Applies parked events now; one that fails again stays parked. */
export const parkedRetry: Command = {
  usage: `[--json] ${INPUT}`,
  async run(invocation) {
    const { positionals, values } = readArguments(invocation.argv, {});
    return actOnEach('retry', { positionals, json: values.json }, invocation);
  },
};

/** Gives up parked events whose turn comes to an end without them. */
export const parkedSkip: Command = {
  usage: `--reason WHY [--json] ${INPUT}`,
  async run(invocation) {
    const { positionals, values } = readArguments(invocation.argv, { reason: { type: 'string' } });
    const { reason, json } = values;
    if (!reason) throw new WrongUsage('--reason is missing: it is kept with what is given up.');
    return actOnEach('skip', { positionals, json, body: { reason } }, invocation);
  },
};
