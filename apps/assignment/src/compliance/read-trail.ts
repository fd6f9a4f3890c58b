import type { Database, Tx } from '#database';
import { DESK_ACTS, LINE_ACTS, type TrailDetail, type TrailEntry } from './trail-entry.js';
import type { Period } from './compliance.js';

interface Row {
  entry: number;
  at: number;
  act: string;
  cause: string;
  turn: number | null;
  agentId: string | null;
  xact: string;
  detail: TrailDetail;
}

const PAGE = 2_000;
const ALL_ACTS = [...LINE_ACTS, ...DESK_ACTS];

/**
 * The entries of a period, and before it the whole story of every turn that is of account there, with what was last said
 * of each agent and of the desk. However long the trail is, a page of it at a time is in memory.
 */
const CURSOR = `
  DECLARE trail NO SCROLL CURSOR FOR
  WITH latest AS (
    SELECT DISTINCT ON (turn) turn, act FROM audit
     WHERE entry < $1 AND turn IS NOT NULL AND act = ANY($3::text[]) ORDER BY turn, entry DESC
  ), active AS (
    SELECT turn FROM latest WHERE act IN ('queued', 'requeued', 'started')
    UNION
    SELECT turn FROM audit WHERE entry BETWEEN $1 AND $2 AND turn IS NOT NULL AND act = ANY($3::text[])
  ), conditions AS (
    SELECT max(entry) AS entry FROM audit
     WHERE entry < $1 AND turn IS NULL AND act = ANY($4::text[]) GROUP BY act, agent_id
  )
  SELECT entry, (extract(epoch FROM at) * 1000)::bigint AS at, act, cause, turn, agent_id AS "agentId", xact::text,
         detail
    FROM audit
   WHERE entry <= $2 AND act = ANY($5::text[])
     AND (entry >= $1 OR turn IN (SELECT turn FROM active) OR entry IN (SELECT entry FROM conditions))
   ORDER BY entry`;

const entryOf = ({ turn, agentId, xact, ...row }: Row): TrailEntry => ({
  ...row,
  xact: BigInt(xact),
  ...(turn !== null && { turn }),
  ...(agentId !== null && { agentId }),
});

const boundsOf = async (tx: Tx, { from, to }: Period): Promise<[number, number] | undefined> => {
  const [row] = await tx.query<{ first: number | null; last: number | null }>(
    `SELECT min(entry) AS first, max(entry) AS last FROM audit
      WHERE at >= to_timestamp($1::float8 / 1000) AND at < to_timestamp($2::float8 / 1000)`,
    [from, to],
  );
  return row?.first != null && row.last !== null ? [row.first, row.last] : undefined;
};

/** Reads what a period has to be judged by, in the order of entries. */
export const readTrail = (
  database: Database,
  period: Period,
  take: (entry: TrailEntry) => void,
): Promise<void> =>
  database.transaction(async (tx) => {
    await tx.query(`SET LOCAL statement_timeout = '10min'`);
    const bounds = await boundsOf(tx, period);
    if (!bounds) return;
    await tx.query(CURSOR, [...bounds, LINE_ACTS, DESK_ACTS, ALL_ACTS]);
    for (;;) {
      const rows = await tx.query<Row>(`FETCH ${PAGE} FROM trail`);
      for (const row of rows) take(entryOf(row));
      if (rows.length < PAGE) return;
    }
  });
