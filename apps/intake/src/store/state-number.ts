/**
 * SQL: a number for the state of the data that a statement or a snapshot sees, one and the same for all replicas. Who
 * sees the same has the same number, and who sees more has a higher one: it is how many writing transactions were over
 * (PostgreSQL numbers them; those below `xmax` are over, but for the ones named in `xip`). Nothing is written for it.
 */
export const STATE_NUMBER = `(
  SELECT pg_snapshot_xmax(seen)::text::bigint - (SELECT count(*) FROM pg_snapshot_xip(seen))
    FROM pg_current_snapshot() AS seen
)`;
