import { SERVICES } from '#contracts';
import { isConnectionLoss, provisionServices, sqlStateOf } from '#database';
import { named, readArguments } from '../arguments.js';
import type { Command } from '../command.js';
import { Failure } from '../failure.js';

/** Sign-in refused, no such database, or no right to make roles. */
const REFUSED = /^(28|3D000|42501)/;

const asFailure = (error: unknown): unknown =>
  isConnectionLoss(error) || REFUSED.test(sqlStateOf(error) ?? '')
    ? new Failure(
        'The database of DATABASE_ADMIN_URL cannot be used: check the address and the server, and that its user may make roles.',
      )
    : error;

/** Makes a role and a schema for each service, as an administrator of the database. May be repeated. */
export const databaseProvision: Command = {
  usage: '[--json]   (DATABASE_ADMIN_URL: the database, as an administrator with a password)',
  async run({ argv, env, terminal }) {
    const { positionals, values } = readArguments(argv, {});
    named(positionals, []);
    const url = env['DATABASE_ADMIN_URL'];
    if (!url || !URL.parse(url)?.password)
      throw new Failure(
        'DATABASE_ADMIN_URL is missing: postgres://USER:PASSWORD@HOST/DATABASE of an administrator.',
      );
    try {
      await provisionServices(url, [...SERVICES]);
    } catch (error) {
      throw asFailure(error);
    }
    for (const schema of SERVICES)
      terminal.out(
        values.json
          ? JSON.stringify({ schema, role: `junban_${schema}` })
          : `The schema ${schema} is owned by the role junban_${schema}, which sees no other.`,
      );
    return true;
  },
};
