import type { Tx } from '#database';

/** The line before which something is missing. */
export interface StuckLine {
  watermark: number;
  /** Machine seconds, as far as the desk was open. */
  seconds: number;
  /** How many turns below the highest have no outcome. */
  missing: number;
}

/** The turn before which a line stands, while that is of interest. */
const BEFORE = 'CASE WHEN $2 AND (SELECT max(turn) FROM turns) > $1::bigint THEN $1::bigint + 1 END';

/** Where the line stands; `isWatched` is false while the desk is closed. */
interface Standing {
  watermark: number;
  isWatched: boolean;
}

/** Whether the line is known to stand there already. */
export const isStuckNoted = async (
  tx: Pick<Tx, 'query'>,
  { watermark, isWatched }: Standing,
): Promise<boolean> => {
  const [row] = await tx.query<{ isNoted: boolean }>(
    `SELECT watermark = $1 AND stuck_before IS NOT DISTINCT FROM ${BEFORE} AS "isNoted" FROM line`,
    [watermark, isWatched],
  );
  return row!.isNoted;
};

/** Notes since when the locked line stands before a turn. */
export const noteStuck = async (tx: Tx, { watermark, isWatched }: Standing): Promise<void> => {
  await tx.query(
    `UPDATE line SET stuck_before = now.before, stuck_since = CASE WHEN now.before IS NULL THEN NULL
            WHEN stuck_before = now.before THEN stuck_since ELSE clock_timestamp() END
       FROM (SELECT ${BEFORE} AS before) AS now
      WHERE stuck_before IS DISTINCT FROM now.before`,
    [watermark, isWatched],
  );
};

/** Where the line is stuck; undefined when it isn't. */
export const readStuck = async (tx: Pick<Tx, 'query'>): Promise<StuckLine | undefined> => {
  const [row] = await tx.query<StuckLine>(
    `SELECT watermark, floor(extract(epoch FROM clock_timestamp() - stuck_since))::bigint AS seconds,
            (SELECT max(turn) FROM turns) - watermark
              - (SELECT count(*) FROM turns WHERE settled AND turn > watermark) AS missing
       FROM line WHERE stuck_before = watermark + 1`,
  );
  return row;
};

/** The first turns above the watermark that have no outcome, with their tickets where these are known. */
export const missingTurns = (
  tx: Pick<Tx, 'query'>,
  watermark: number,
  limit: number,
): Promise<{ turn: number; ticketId: string | null }[]> =>
  tx.query(
    `SELECT missing.turn, turns.ticket_id AS "ticketId"
       FROM generate_series($1::bigint + 1, (SELECT max(turn) FROM turns)) AS missing (turn)
       LEFT JOIN turns ON turns.turn = missing.turn
      WHERE turns.settled IS NOT TRUE ORDER BY missing.turn LIMIT $2`,
    [watermark, limit],
  );
