import type { Tx } from '#database';
import type { Hold } from '../domain/lease.js';
import { connectionOf, type LastSeen, type Patience } from '../domain/presence.js';
import { ASSIGNMENT, type Assignment } from './assignment-rows.js';

/** An assignment of which something is due, and how it stands. */
export interface Due extends Assignment {
  hold: Hold;
}

export interface DueWhen extends Pick<Patience, 'streamLostSeconds'> {
  /** The last date that is over: investigations until it, or a date before, end. */
  lastDateOver: string;
  limit: number;
  /** Only among these turns. */
  turns?: readonly number[];
}

type Row = Assignment & {
  isLeaseOver: boolean;
  extensions: number;
  seenAgo: number;
  streamSeenAgo: number | null;
};

/**
 * Assignments whose lease, stream or investigation is over, longest over first. One look at what is in hand, however
 * long the line is.
 */
export const dueAssignments = async (tx: Pick<Tx, 'query'>, when: DueWhen): Promise<Due[]> => {
  const rows = await tx.query<Row>(
    `SELECT ${ASSIGNMENT}, extensions, lease_until <= clock_timestamp() AS "isLeaseOver",
            extract(epoch FROM clock_timestamp() - seen_at)::float8 AS "seenAgo",
            extract(epoch FROM clock_timestamp() - stream_seen_at)::float8 AS "streamSeenAgo"
       FROM assignments JOIN agents USING (agent_id)
      WHERE CASE WHEN investigation_until IS NOT NULL THEN investigation_until <= $2
                 ELSE lease_until <= clock_timestamp() OR stream_seen_at IS NOT NULL
                      AND greatest(stream_seen_at, seen_at) <= clock_timestamp() - make_interval(secs => $1) END
        AND ($3::bigint[] IS NULL OR turn = ANY($3))
      ORDER BY lease_until LIMIT $4`,
    [when.streamLostSeconds, when.lastDateOver, when.turns ?? null, when.limit],
  );
  return rows.map((row) => dueOf(row, when));
};

const dueOf = (
  { isLeaseOver, extensions, seenAgo, streamSeenAgo, ...assignment }: Row,
  when: DueWhen,
): Due => {
  const { investigationUntil } = assignment;
  const lastSeen: LastSeen = { seenAgo, ...(streamSeenAgo !== null && { streamSeenAgo }) };
  const hold: Hold = { isLeaseOver, extensions, connection: connectionOf(lastSeen, when) };
  if (investigationUntil !== null)
    hold.investigation = investigationUntil <= when.lastDateOver ? 'over' : 'on';
  return { ...assignment, hold };
};
