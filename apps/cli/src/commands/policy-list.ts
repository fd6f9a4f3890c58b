import { DateTime } from 'luxon';
import { editionInForce, inForceFrom, loadEditions } from '#policy';
import { instantOf, named, readArguments } from '../arguments.js';
import type { Command } from '../command.js';
import { WrongUsage } from '../failure.js';

const atOf = (text: string | undefined): DateTime<true> => {
  const instant = text === undefined ? DateTime.now() : instantOf(text);
  if (!instant) throw new WrongUsage(`--at takes an instant with its offset, not '${text}'.`);
  return instant;
};

/** The editions of the policy, in the order in which they come into force. */
export const policyList: Command = {
  usage: '[--at INSTANT] [--json]   (which one is in force then; now unless given)',
  run({ argv, terminal }) {
    const { positionals, values } = readArguments(argv, { at: { type: 'string' } });
    named(positionals, []);
    const editions = loadEditions();
    const governing = editionInForce(editions, atOf(values.at)).edition.id;
    for (const edition of editions.values()) {
      const { id, language, effectiveDate, lastUpdated } = edition;
      const from = inForceFrom(edition).toISO();
      const inForce = id === governing;
      terminal.out(
        values.json
          ? JSON.stringify({ id, language, effectiveDate, lastUpdated, inForceFrom: from, inForce })
          : `${id}  in force from ${from}${inForce ? '  (governs)' : ''}`,
      );
    }
    return Promise.resolve(true);
  },
};
