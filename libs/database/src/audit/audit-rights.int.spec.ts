import { expect, it } from '@jest/globals';
import { freshDatabase } from '#testing';
import { Database } from '../database.js';
import { auditRights } from './audit-rights.js';
import { auditGuard, ensureAuditTrail, makeAuditMonths } from './audit-trail.js';

const ROLE = 'junban_test_alone';

const open = (url: string) => Database.open({ url, schema: 'assignment', name: 'test', migrations: [] });

/** Opens a database with one role that has everything in it, and no more. */
const openAlone = async () => {
  const server = await freshDatabase();
  const admin = await open(server.url);
  await admin.query(`DROP ROLE IF EXISTS ${ROLE}`);
  await admin.query(`CREATE ROLE ${ROLE}`);
  await admin.query(`GRANT CREATE ON DATABASE "${new URL(server.url).pathname.slice(1)}" TO ${ROLE}`);
  const alone = await open(`${server.url}?options=${encodeURIComponent(`-c role=${ROLE}`)}`);
  const close = async () => {
    await alone.close();
    await admin.query(`DROP OWNED BY ${ROLE}`);
    await admin.query(`DROP ROLE ${ROLE}`);
    await admin.close();
    await server.drop();
  };
  return { admin, alone, close };
};

const add = (db: Database, cause: string) =>
  db.query(
    `INSERT INTO assignment_audit.entries (at, act, cause, detail) VALUES ('2026-11-05T00:00:00Z', 'noted', $1, '{}')`,
    [cause],
  );

it('hands a trail over that one role had made for itself, with all that is in it', async () => {
  const { admin, alone, close } = await openAlone();
  try {
    await ensureAuditTrail({ query: (sql) => alone.query(sql) });
    await makeAuditMonths(alone, '2026-11-01T00:00:00Z');
    await add(alone, 'before');
    expect(await auditGuard(alone)).toBe('trigger');
    await expect(alone.query('DELETE FROM assignment_audit.entries')).rejects.toThrow('append-only');

    await admin.query(auditRights(ROLE));
    await admin.query(auditRights(ROLE));
    expect(await auditGuard(alone)).toBe('rights');
    await add(alone, 'after');
    expect(await makeAuditMonths(alone, '2027-11-01T00:00:00Z')).toBe(3);
    for (const sql of [
      'DELETE FROM assignment_audit.entries',
      'DROP TABLE assignment_audit.entries_2026_11',
      'DROP SCHEMA assignment_audit CASCADE',
    ])
      await expect(alone.query(sql)).rejects.toThrow(/permission denied|must be owner/);
    expect(await alone.query('SELECT cause FROM assignment_audit.entries ORDER BY entry')).toEqual([
      { cause: 'before' },
      { cause: 'after' },
    ]);
  } finally {
    await close();
  }
});
