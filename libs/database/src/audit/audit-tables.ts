/** Where the audit trail of assignment lies: beside the service's schema, whose owner could drop whatever lies in it. */
export const AUDIT_SCHEMA = 'assignment_audit';

/** What is written of an entry; its number and its transaction are nobody's to choose. */
export const AUDIT_COLUMNS = 'at, act, cause, ticket_id, turn, fence, agent_id, detail';

const ENTRIES = `${AUDIT_SCHEMA}.entries`;

/** By what the trail is read. May be repeated, also by an administrator who has taken it over. */
export const AUDIT_INDEXES = `
  CREATE INDEX IF NOT EXISTS entries_of_ticket ON ${ENTRIES} (ticket_id, entry);
  CREATE INDEX IF NOT EXISTS entries_of_turn ON ${ENTRIES} (turn, entry);
  CREATE INDEX IF NOT EXISTS entries_of_agent ON ${ENTRIES} (agent_id, entry);
  -- What is about no turn is rare, and tells under which conditions the line went on; other rare acts are looked for.
  CREATE INDEX IF NOT EXISTS entries_of_rare_acts ON ${ENTRIES} (act, entry)
    WHERE turn IS NULL OR act NOT IN ('queued', 'unqueued', 'started', 'requeued', 'replied', 'taken-out');
  DROP INDEX IF EXISTS ${AUDIT_SCHEMA}.entries_of_desk;
  -- Arrivals against answers are counted every few seconds.
  CREATE INDEX IF NOT EXISTS entries_of_flow ON ${ENTRIES} (at, act, cause)
    WHERE (act = 'queued' AND cause = 'new') OR act = 'replied';
`;

/**
 * The trail by months, with a partition for whatever lies in no month made yet, so that no insert ever fails. Each entry
 * has its transaction: who has a snapshot knows whether an entry was to be seen by it. May be repeated.
 */
export const AUDIT_TABLES = `
  CREATE SCHEMA IF NOT EXISTS ${AUDIT_SCHEMA};

  CREATE TABLE IF NOT EXISTS ${AUDIT_SCHEMA}.entries (
    entry bigint GENERATED ALWAYS AS IDENTITY,
    at timestamptz NOT NULL,
    act text NOT NULL,
    cause text NOT NULL,
    ticket_id uuid,
    turn bigint,
    fence bigint,
    agent_id uuid,
    detail jsonb NOT NULL,
    xact xid8 NOT NULL DEFAULT pg_current_xact_id(),
    PRIMARY KEY (entry, at)
  ) PARTITION BY RANGE (at);

  ${AUDIT_INDEXES}
  CREATE TABLE IF NOT EXISTS ${AUDIT_SCHEMA}.entries_default PARTITION OF ${AUDIT_SCHEMA}.entries DEFAULT;

  CREATE OR REPLACE FUNCTION ${AUDIT_SCHEMA}.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'the audit trail is append-only' USING ERRCODE = 'insufficient_privilege';
  END $$;

  CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${AUDIT_SCHEMA}.entries
    FOR EACH STATEMENT EXECUTE FUNCTION ${AUDIT_SCHEMA}.refuse_change();
  CREATE OR REPLACE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${AUDIT_SCHEMA}.entries_default
    FOR EACH STATEMENT EXECUTE FUNCTION ${AUDIT_SCHEMA}.refuse_change();
`;
