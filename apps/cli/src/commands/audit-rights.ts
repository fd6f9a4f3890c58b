import { auditRights } from '#database';
import { named, readArguments } from '../arguments.js';
import type { Command } from '../command.js';
import { WrongUsage } from '../failure.js';

/** SQL for a database administrator, who runs it once on a database in which one role has everything. */
export const auditRightsCommand: Command = {
  usage: '--role ROLE   (assignment’s role; prints SQL for `psql`, to be run as an administrator)',
  run({ argv, terminal }) {
    const { positionals, values } = readArguments(argv, { role: { type: 'string' } });
    named(positionals, []);
    if (!values.role) throw new WrongUsage('--role is missing: the role with which assignment signs in.');
    terminal.out(auditRights(values.role).trim());
    return Promise.resolve(true);
  },
};
