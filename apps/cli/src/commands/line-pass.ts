import { named, readArguments, wholeOf } from '../arguments.js';
import type { Command } from '../command.js';
import { WrongUsage } from '../failure.js';
import { Api } from '../http/api.js';

interface Passed {
  watermark: number;
  passed: number;
  turns: number[];
}

const show = ({ watermark, passed, turns }: Passed): string => {
  if (passed === 0) return `Nothing was to be passed: the line has come to turn ${watermark}.`;
  const more = passed > turns.length ? ' …' : '';
  return `Passed ${passed}: ${turns.join(', ')}${more}. The line has come to turn ${watermark}.`;
};

/** Lets the line go on past turns that are missing or have no outcome; they keep their numbers. */
export const linePass: Command = {
  usage: 'THROUGH --reason WHY [--json]   (THROUGH: the last turn that may be passed)',
  async run({ argv, env, terminal }) {
    const { positionals, values } = readArguments(argv, { reason: { type: 'string' } });
    const [through] = named(positionals, ['THROUGH']);
    const { reason, json } = values;
    if (!reason) throw new WrongUsage('--reason is missing: it goes to the audit.');
    const body = { through: wholeOf('THROUGH', through!, 1), reason };
    const passed = await Api.of(env).post<Passed>('/operations/v1/line/pass', body);
    terminal.out(json ? JSON.stringify(passed) : show(passed));
    return true;
  },
};
