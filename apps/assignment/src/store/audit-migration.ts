import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AUDIT_COLUMNS, AUDIT_SCHEMA, dropAuditTrail, ensureAuditTrail } from '#database';

const ENTRIES = `${AUDIT_SCHEMA}.entries`;

const UP = [
  // A replica of the version before may still be writing.
  'LOCK TABLE audit IN ACCESS EXCLUSIVE MODE',
  // A turn is passed once: the watermark never goes back.
  'CREATE TABLE passed_turns (turn bigint PRIMARY KEY)',
  `INSERT INTO passed_turns SELECT DISTINCT turn FROM audit WHERE act = 'passed'`,
  `SELECT ${AUDIT_SCHEMA}.make_months(month) FROM (SELECT DISTINCT date_trunc('month', at) AS month FROM audit) AS had`,
  `INSERT INTO ${ENTRIES} (${AUDIT_COLUMNS}) SELECT ${AUDIT_COLUMNS} FROM audit ORDER BY entry`,
  // From here on the trail tells who stands in line.
  `INSERT INTO ${ENTRIES} (at, act, cause, ticket_id, turn, detail)
   SELECT coalesce((SELECT max(at) FROM audit), clock_timestamp()), 'queued', 'again', ticket_id, turn,
          jsonb_build_object('language', language, 'opensAt', opens_at)
     FROM turns WHERE waiting ORDER BY turn`,
  `INSERT INTO ${ENTRIES} (at, act, cause, detail)
   SELECT coalesce((SELECT max(at) FROM audit), clock_timestamp()), 'calendar-changed', 'closures',
          jsonb_build_object('version', version, 'closures', closures)
     FROM desk_calendar WHERE version > 1`,
  'DROP TABLE audit',
  'DROP FUNCTION refuse_change_of_audit',
  // Under its old name, wherever it lies and whoever owns it.
  `CREATE VIEW audit AS SELECT entry, ${AUDIT_COLUMNS}, xact FROM ${ENTRIES}`,
];

const DOWN = [
  'CREATE TABLE plain (LIKE audit)',
  'ALTER TABLE plain DROP COLUMN xact, DROP COLUMN entry, ADD COLUMN entry bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY',
  ...['at', 'act', 'cause', 'detail'].map((column) => `ALTER TABLE plain ALTER ${column} SET NOT NULL`),
  `INSERT INTO plain (${AUDIT_COLUMNS}) SELECT ${AUDIT_COLUMNS} FROM audit ORDER BY entry`,
  'DROP VIEW audit',
  'ALTER TABLE plain RENAME TO audit',
  'CREATE INDEX audit_of_ticket ON audit (ticket_id, entry)',
  `CREATE UNIQUE INDEX audit_passed ON audit (turn) WHERE act = 'passed'`,
  `CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'the audit trail is append-only' USING ERRCODE = 'insufficient_privilege';
   END $$`,
  `CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
   FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit()`,
  'DROP TABLE passed_turns',
];

/** The trail moves out of the service's reach, where an administrator has made room for it, and is divided by months. */
export class AssignmentAudit1764806400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await ensureAuditTrail(runner);
    for (const statement of UP) await runner.query(statement);
  }

  /** Only for a role that owns the trail. */
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
    await dropAuditTrail(runner);
  }
}
