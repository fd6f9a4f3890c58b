import {
  AUDIT_SCHEMA,
  Database,
  type DroppedMonth,
  isConnectionLoss,
  keepAuditMonths,
  sqlStateOf,
} from '#database';
import { named, readArguments, wholeOf } from '../arguments.js';
import type { Command } from '../command.js';
import { Failure, WrongUsage } from '../failure.js';

/** What is said of the database's refusals, by SQLSTATE. */
const REFUSALS: Record<string, string> = {
  '22023': 'Fewer than 12 months are kept only with --force, and never fewer than one.',
  '42501': 'The role of AUDIT_DATABASE_URL may not drop months: sign in as junban_audit_keeper.',
  '55P03': 'Somebody is reading the trail, or writing to it: try again in a moment.',
  '3F000': 'There is no audit trail in this database: AUDIT_DATABASE_URL is that of assignment’s database.',
  '42883': 'There is no audit trail in this database: AUDIT_DATABASE_URL is that of assignment’s database.',
};

const asFailure = (error: unknown): unknown => {
  const state = sqlStateOf(error) ?? '';
  if (REFUSALS[state]) return new Failure(REFUSALS[state]);
  if (isConnectionLoss(error) || /^(28|3D000)/.test(state))
    return new Failure(
      'The database of AUDIT_DATABASE_URL cannot be used: check the address and the server.',
    );
  return error;
};

const keep = async (url: string, what: Parameters<typeof keepAuditMonths>[1]): Promise<DroppedMonth[]> => {
  let database: Database | undefined;
  try {
    database = await Database.open({
      ...{ url, schema: AUDIT_SCHEMA, migrations: [], name: 'junban audit keep', poolSize: 1 },
      statementTimeoutMs: 600_000,
    });
    return await keepAuditMonths(database, what);
  } catch (error) {
    throw asFailure(error);
  } finally {
    await database?.close();
  }
};

/** Drops whole months of the audit trail that are old enough, by the keeper's right to the database alone. */
export const auditKeep: Command = {
  usage:
    '--months N --reason WHY [--force] [--json]   (AUDIT_DATABASE_URL: the database, as junban_audit_keeper)',
  async run({ argv, env, terminal }) {
    const { positionals, values } = readArguments(argv, {
      months: { type: 'string' },
      reason: { type: 'string' },
      force: { type: 'boolean', default: false },
    });
    named(positionals, []);
    const { months, reason, force: forced, json } = values;
    if (!months) throw new WrongUsage('--months is missing: how many whole months are kept.');
    if (!reason) throw new WrongUsage('--reason is missing: it goes to the trail.');
    const url = env['AUDIT_DATABASE_URL'];
    if (!url) throw new Failure('AUDIT_DATABASE_URL is missing: the database of assignment, as its keeper.');
    const dropped = await keep(url, { kept: wholeOf('--months', months, 1), forced, reason });
    for (const month of dropped)
      terminal.out(json ? JSON.stringify(month) : `Dropped ${month.month}: ${month.entries} entries.`);
    if (dropped.length === 0 && !json) terminal.out('No month is old enough: nothing was dropped.');
    return true;
  },
};
