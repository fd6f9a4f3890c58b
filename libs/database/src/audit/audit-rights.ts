import { escapeIdentifier } from 'pg';
import { AUDIT_COLUMNS, AUDIT_INDEXES, AUDIT_SCHEMA } from './audit-tables.js';

/** Owns the trail; nobody signs in as it. */
export const AUDIT_OWNER = 'junban_audit';
/** May drop old months, and nothing else. */
export const AUDIT_KEEPER = 'junban_audit_keeper';

const roleUnlessThere = (role: string) => `
  DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role} NOLOGIN; END IF;
  END $$;`;

/**
 * SQL by which an administrator hands a trail that exists over to a role of its own: `service`, the role of assignment,
 * may then add entries and read them, and neither change nor remove any. May be repeated.
 */
export const auditRights = (service: string): string => {
  const role = escapeIdentifier(service);
  return `${AUDIT_INDEXES}${roleUnlessThere(AUDIT_OWNER)}${roleUnlessThere(AUDIT_KEEPER)}
  DO $$
  DECLARE
    part record;
  BEGIN
    FOR part IN SELECT oid::regclass AS name FROM pg_class
                 WHERE relnamespace = '${AUDIT_SCHEMA}'::regnamespace AND relkind IN ('r', 'p') LOOP
      EXECUTE format('ALTER TABLE %s OWNER TO ${AUDIT_OWNER}', part.name);
      EXECUTE format('REVOKE ALL ON %s FROM PUBLIC, ${role}', part.name);
    END LOOP;
    FOR part IN SELECT oid::regprocedure AS name FROM pg_proc
                 WHERE pronamespace = '${AUDIT_SCHEMA}'::regnamespace LOOP
      EXECUTE format('ALTER FUNCTION %s OWNER TO ${AUDIT_OWNER}', part.name);
      EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC, ${role}', part.name);
    END LOOP;
  END $$;
  ALTER SCHEMA ${AUDIT_SCHEMA} OWNER TO ${AUDIT_OWNER};
  REVOKE ALL ON SCHEMA ${AUDIT_SCHEMA} FROM PUBLIC, ${role};
  GRANT USAGE ON SCHEMA ${AUDIT_SCHEMA} TO ${role}, ${AUDIT_KEEPER};
  GRANT SELECT, INSERT (${AUDIT_COLUMNS}) ON ${AUDIT_SCHEMA}.entries TO ${role};
  GRANT EXECUTE ON FUNCTION ${AUDIT_SCHEMA}.make_months(timestamptz) TO ${role};
  GRANT EXECUTE ON FUNCTION ${AUDIT_SCHEMA}.keep_months(integer, boolean, text) TO ${AUDIT_KEEPER};
`;
};
