import { DateTime } from 'luxon';
import { editionList } from '#policy';
import { instantOf, named, readArguments } from '../arguments.js';
import type { Command } from '../command.js';
import { WrongUsage } from '../failure.js';
import { editionsOf } from './editions-of.js';

const atOf = (text: string | undefined): DateTime<true> => {
  const instant = text === undefined ? DateTime.now() : instantOf(text);
  if (!instant) throw new WrongUsage(`--at takes an instant with its offset, not '${text}'.`);
  return instant;
};

/** The editions of the policy, in the order in which they come into force. */
export const policyList: Command = {
  usage: '[--at INSTANT] [--json]   (which one is in force then; now unless given)',
  run({ argv, env, terminal }) {
    const { positionals, values } = readArguments(argv, { at: { type: 'string' } });
    named(positionals, []);
    for (const entry of editionList(editionsOf(env), atOf(values.at))) {
      const { id, inForceFrom, inForce } = entry;
      terminal.out(
        values.json
          ? JSON.stringify(entry)
          : `${id}  in force from ${inForceFrom}${inForce ? '  (governs)' : ''}`,
      );
    }
    return Promise.resolve(true);
  },
};
