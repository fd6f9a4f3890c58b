import type { Tx } from '../transaction.js';
import { AUDIT_MONTHS } from './audit-months.js';
import { AUDIT_SCHEMA, AUDIT_TABLES } from './audit-tables.js';

interface Runner {
  query(sql: string): Promise<unknown>;
}

/** Makes the audit trail of assignment, owned by the role that runs this. May be repeated by the owner. */
export async function createAuditTrail(runner: Runner): Promise<void> {
  await runner.query(AUDIT_TABLES + AUDIT_MONTHS);
}

/** For a migration: the trail is made, or made as it is now, unless it is an administrator's. */
export async function ensureAuditTrail(runner: Runner): Promise<void> {
  const foreign = (await runner.query(
    `SELECT FROM pg_class WHERE oid = to_regclass('${AUDIT_SCHEMA}.entries') AND NOT pg_has_role(relowner, 'USAGE')`,
  )) as unknown[];
  if (foreign.length === 0) await createAuditTrail(runner);
}

/** Removes a trail that this role owns. */
export async function dropAuditTrail(runner: Runner): Promise<void> {
  await runner.query(`DROP SCHEMA ${AUDIT_SCHEMA} CASCADE`);
}

/**
 * Makes the month of an instant and the two after it, where they are missing; how many were. For the start, and for when
 * the month turns: never for each entry. Fails when the trail is busy for longer than 5 s: to be repeated later.
 */
export async function makeAuditMonths(db: Pick<Tx, 'query'>, now: string): Promise<number> {
  const [row] = await db.query<{ made: number }>(`SELECT ${AUDIT_SCHEMA}.make_months($1) AS made`, [now]);
  return row!.made;
}

/** A month that was dropped. */
export interface DroppedMonth {
  /** YYYY-MM, in Japan. */
  month: string;
  entries: number;
}

/**
 * Drops the months of the trail before the last `kept` whole ones, and notes that in the trail. For the keeper's role.
 * Refused (SQLSTATE 22023) for fewer than 12 months unless forced.
 */
export function keepAuditMonths(
  db: Pick<Tx, 'query'>,
  { kept, forced, reason }: { kept: number; forced: boolean; reason: string },
): Promise<DroppedMonth[]> {
  return db.query<DroppedMonth>(
    `SELECT to_char(month, 'YYYY-MM') AS month, entries_dropped AS entries
       FROM ${AUDIT_SCHEMA}.keep_months($1, $2, $3)`,
    [kept, forced, reason],
  );
}

/**
 * What keeps the trail from being changed by this role: its rights, or the trigger alone, where one role has everything
 * and could take the trigger off.
 */
export async function auditGuard(db: Pick<Tx, 'query'>): Promise<'rights' | 'trigger'> {
  const [row] = await db.query<{ couldChange: boolean }>(
    `SELECT has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE') OR pg_has_role(c.relowner, 'MEMBER')
         OR pg_has_role(n.nspowner, 'MEMBER') AS "couldChange"
       FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
      WHERE c.oid = '${AUDIT_SCHEMA}.entries'::regclass`,
  );
  return row!.couldChange ? 'trigger' : 'rights';
}
