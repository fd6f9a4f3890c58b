import { AUDIT_SCHEMA } from './audit-tables.js';

/** Functions run with their owner's rights, so that nothing is found by a caller's search_path, or waited for long. */
const DEFINER = `SECURITY DEFINER SET search_path = ${AUDIT_SCHEMA}, pg_temp SET lock_timeout = '5s'`;

/**
 * Makes the months of the trail. A month ahead is made and attached while entries go on into others; the month of now is
 * only missing at the first start and after a clock has jumped, and then nobody may write meanwhile: what was to go into
 * the default partition would be refused there.
 */
export const AUDIT_MONTHS = `
  CREATE OR REPLACE FUNCTION ${AUDIT_SCHEMA}.month_of(at timestamptz) RETURNS date LANGUAGE sql IMMUTABLE AS $$
    SELECT date_trunc('month', at AT TIME ZONE 'Asia/Tokyo')::date
  $$;

  CREATE OR REPLACE FUNCTION ${AUDIT_SCHEMA}.name_of(month date) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT 'entries_' || to_char(month, 'YYYY_MM')
  $$;

  CREATE OR REPLACE FUNCTION ${AUDIT_SCHEMA}.new_part(name text) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    EXECUTE format('CREATE TABLE %I (LIKE entries INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', name);
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I
                      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END $$;

  -- Nothing is ever deleted: what the default partition keeps goes into a new one.
  CREATE OR REPLACE FUNCTION ${AUDIT_SCHEMA}.sort_out(month text, begins timestamptz, ends timestamptz)
  RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    LOCK TABLE entries IN ACCESS EXCLUSIVE MODE;
    PERFORM new_part('entries_rest');
    EXECUTE format('INSERT INTO %I SELECT * FROM entries_default WHERE at >= %L AND at < %L', month, begins, ends);
    INSERT INTO entries_rest SELECT * FROM entries_default WHERE at < begins OR at >= ends;
    ALTER TABLE entries DETACH PARTITION entries_default;
    DROP TABLE entries_default;
    ALTER TABLE entries_rest RENAME TO entries_default;
    ALTER TABLE entries ATTACH PARTITION entries_default DEFAULT;
  END $$;

  CREATE OR REPLACE FUNCTION ${AUDIT_SCHEMA}.make_month(month date) RETURNS boolean LANGUAGE plpgsql AS $$
  DECLARE
    name text := name_of(month);
    begins timestamptz := month::timestamp AT TIME ZONE 'Asia/Tokyo';
    ends timestamptz := (month + interval '1 month')::timestamp AT TIME ZONE 'Asia/Tokyo';
  BEGIN
    IF to_regclass(name) IS NOT NULL THEN RETURN false; END IF;
    PERFORM new_part(name);
    IF EXISTS (SELECT FROM entries_default WHERE at >= begins AND at < ends) THEN
      PERFORM sort_out(name, begins, ends);
    END IF;
    EXECUTE format('ALTER TABLE entries ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', name, begins, ends);
    RETURN true;
  END $$;

  CREATE OR REPLACE FUNCTION ${AUDIT_SCHEMA}.make_months(now timestamptz) RETURNS integer
  LANGUAGE plpgsql ${DEFINER} AS $$
  DECLARE
    made integer := 0;
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('junban audit months', 0));
    IF to_regclass(name_of(month_of(now))) IS NULL THEN LOCK TABLE entries IN ACCESS EXCLUSIVE MODE; END IF;
    FOR ahead IN 0..2 LOOP
      made := made + make_month((month_of(now) + make_interval(months => ahead))::date)::integer;
    END LOOP;
    RETURN made;
  END $$;

  -- By the earlier of machine time and a demonstration's: no clock set forward makes anything old.
  CREATE OR REPLACE FUNCTION ${AUDIT_SCHEMA}.cautious_now() RETURNS timestamptz LANGUAGE plpgsql AS $$
  DECLARE
    now timestamptz := clock_timestamp();
  BEGIN
    IF to_regclass('clock.simulated_clock') IS NOT NULL THEN
      EXECUTE 'SELECT least($1, $1 + shift) FROM clock.simulated_clock' INTO now USING now;
    END IF;
    RETURN now;
  END $$;

  CREATE OR REPLACE FUNCTION ${AUDIT_SCHEMA}.keep_months(kept integer, forced boolean, reason text)
  RETURNS TABLE (month date, entries_dropped bigint) LANGUAGE plpgsql ${DEFINER} AS $$
  DECLARE
    now timestamptz := cautious_now();
    first_kept date := (month_of(now) - make_interval(months => kept))::date;
    strays date[];
    part record;
    dropped jsonb := '[]';
  BEGIN
    IF kept < 1 OR (kept < 12 AND NOT forced) THEN
      RAISE EXCEPTION 'fewer than 12 months are kept only when forced, and never fewer than 1'
        USING ERRCODE = 'invalid_parameter_value';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('junban audit months', 0));
    strays := ARRAY(SELECT DISTINCT month_of(at) FROM entries_default
                     WHERE at < first_kept::timestamp AT TIME ZONE 'Asia/Tokyo');
    FOREACH month IN ARRAY strays LOOP PERFORM make_month(month); END LOOP;
    FOR part IN
      SELECT child.relname AS name FROM pg_inherits JOIN pg_class AS child ON child.oid = inhrelid
       WHERE inhparent = 'entries'::regclass AND child.relname <> 'entries_default' ORDER BY 1
    LOOP
      month := to_date(substr(part.name, 9), 'YYYY_MM');
      CONTINUE WHEN month >= first_kept;
      EXECUTE format('SELECT count(*) FROM %I', part.name) INTO entries_dropped;
      EXECUTE format('DROP TABLE %I', part.name);
      dropped := dropped || jsonb_build_object('month', to_char(month, 'YYYY-MM'), 'entries', entries_dropped);
      RETURN NEXT;
    END LOOP;
    IF dropped <> '[]' THEN
      INSERT INTO entries (at, act, cause, detail) VALUES (now, 'months-dropped', 'keeper',
        jsonb_build_object('months', dropped, 'kept', kept, 'forced', forced, 'reason', reason, 'keeper', session_user));
    END IF;
  END $$;

  REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ${AUDIT_SCHEMA} FROM PUBLIC;
`;
