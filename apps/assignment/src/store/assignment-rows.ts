import { jsonArray, type Tx } from '#database';

/** A turn in an agent's hand. */
export interface Assignment {
  turn: number;
  ticketId: string;
  fence: number;
  agentId: string;
  /** Until when the agent keeps it without another act, in machine time; of no account during an investigation. */
  leaseUntil: Date;
  /** The business date to whose closing the agent investigates it, YYYY-MM-DD; null when they don't. */
  investigationUntil: string | null;
  /** Whether the agent has seen it. */
  isFetched: boolean;
}

/** The columns of an assignment; of its own table alone, so that it can be joined with that of its agent. */
export const ASSIGNMENT = `turn, ticket_id AS "ticketId", fence, agent_id AS "agentId", lease_until AS "leaseUntil",
  investigation_until AS "investigationUntil", fetched_at IS NOT NULL AS "isFetched"`;

/** What fills an agent's hands; investigations don't. */
export const countingForCapacity = (inHand: readonly Assignment[]): Assignment[] =>
  inHand.filter(({ investigationUntil }) => investigationUntil === null);

/** A turn that is given; its agent may be told at once. */
export interface Start extends Pick<Assignment, 'turn' | 'ticketId' | 'fence' | 'agentId' | 'isFetched'> {
  /** Whether the agent asked for it, for the audit. */
  how: 'next' | 'push';
  /** What the audit tells beside. */
  detail: Record<string, unknown>;
}

/**
 * Gives turns to agents, each for a lease; from then on they are idle. The audit tells of each in the same statement.
 * `at`: business time, RFC 3339.
 */
export const startAssignments = (
  tx: Tx,
  starts: readonly Start[],
  { at, leaseSeconds }: { at: string; leaseSeconds: number },
): Promise<Assignment[]> =>
  tx.query<Assignment>(
    `WITH given AS (
       SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::bigint[], $4::uuid[], $5::boolean[], $6::text[], $7::jsonb[])
                  AS given (turn, ticket_id, fence, agent_id, fetched, how, detail)
     ), told AS (
       INSERT INTO audit (at, act, cause, ticket_id, turn, fence, agent_id, detail)
       SELECT $8, 'started', how, ticket_id, turn, fence, agent_id, detail FROM given
     )
     INSERT INTO assignments (turn, ticket_id, fence, agent_id, fetched_at, lease_until)
     SELECT turn, ticket_id, fence, agent_id, CASE WHEN fetched THEN clock_timestamp() END,
            clock_timestamp() + make_interval(secs => $9)
       FROM given
     RETURNING ${ASSIGNMENT}`,
    [
      starts.map(({ turn }) => turn),
      starts.map(({ ticketId }) => ticketId),
      starts.map(({ fence }) => fence),
      starts.map(({ agentId }) => agentId),
      starts.map(({ isFetched }) => isFetched),
      starts.map(({ how }) => how),
      jsonArray(starts.map(({ detail }) => detail)),
      at,
      leaseSeconds,
    ],
  );

/** Notes that agents have seen what they were given; returns those that they still have in hand. */
export const fetchAssignments = (tx: Pick<Tx, 'query'>, turns: readonly number[]): Promise<Assignment[]> =>
  tx.query<Assignment>(
    `UPDATE assignments SET fetched_at = clock_timestamp()
      WHERE turn = ANY($1::bigint[]) AND fetched_at IS NULL RETURNING ${ASSIGNMENT}`,
    [turns],
  );

/**
 * What was handed to agents unasked, and they see now, is no longer what they are told of when they ask. What is being
 * changed just now is passed over: nobody waits for a reader.
 */
export const noteSeen = async (tx: Pick<Tx, 'query'>, inHand: readonly Assignment[]): Promise<void> => {
  const unseen = inHand.filter(({ isFetched }) => !isFetched).map(({ turn }) => turn);
  if (unseen.length === 0) return;
  await tx.query(
    `UPDATE assignments SET fetched_at = clock_timestamp() WHERE turn IN (
       SELECT turn FROM assignments WHERE turn = ANY($1::bigint[]) AND fetched_at IS NULL FOR UPDATE SKIP LOCKED)`,
    [unseen],
  );
};

/** The assignment that this agent holds under this fence, if it has not ended; its lease begins anew by this act. */
export const extendLease = async (
  tx: Tx,
  { ticketId, fence, agentId }: Pick<Assignment, 'ticketId' | 'fence' | 'agentId'>,
  leaseSeconds: number,
): Promise<Assignment | undefined> => {
  const [held] = await tx.query<Assignment>(
    `UPDATE assignments SET lease_until = clock_timestamp() + make_interval(secs => $4), extensions = 0,
            fetched_at = coalesce(fetched_at, clock_timestamp())
      WHERE ticket_id = $1 AND fence = $2 AND agent_id = $3 RETURNING ${ASSIGNMENT}`,
    [ticketId, fence, agentId, leaseSeconds],
  );
  return held;
};

/** The leases of whatever the agent holds of a ticket begin anew: noting something is work on it. */
export const extendLeasesOfTicket = async (
  tx: Tx,
  { ticketId, agentId }: Pick<Assignment, 'ticketId' | 'agentId'>,
  leaseSeconds: number,
): Promise<void> => {
  await tx.query(
    `UPDATE assignments SET lease_until = clock_timestamp() + make_interval(secs => $3), extensions = 0,
            fetched_at = coalesce(fetched_at, clock_timestamp())
      WHERE ticket_id = $1 AND agent_id = $2`,
    [ticketId, agentId, leaseSeconds],
  );
};

/** What an agent has in hand, lowest turn first. */
export const inHandOf = (tx: Pick<Tx, 'query'>, agentId: string): Promise<Assignment[]> =>
  inHandOfAgents(tx, [agentId]);

/** What agents have in hand, lowest turn first. */
export const inHandOfAgents = (tx: Pick<Tx, 'query'>, agentIds: readonly string[]): Promise<Assignment[]> =>
  tx.query<Assignment>(
    `SELECT ${ASSIGNMENT} FROM assignments WHERE agent_id = ANY($1::uuid[]) ORDER BY turn`,
    [agentIds],
  );

/**
 * Ends assignments of locked tickets; returns those that were still there. Who has finished turns is idle from now on;
 * one whose own act is under way counts as idle since before: nobody waits for them.
 */
export const endAssignments = (tx: Tx, turns: readonly number[]): Promise<Assignment[]> =>
  tx.query<Assignment>(
    `WITH ended AS (DELETE FROM assignments WHERE turn = ANY($1::bigint[]) RETURNING *),
          idle AS (
            UPDATE agents SET idle_since = clock_timestamp() WHERE agent_id IN (
              SELECT agent_id FROM agents WHERE agent_id IN (SELECT agent_id FROM ended)
                 FOR NO KEY UPDATE SKIP LOCKED))
     SELECT ${ASSIGNMENT} FROM ended ORDER BY turn`,
    [turns],
  );

/** A live stream stands for an act: the leases of these assignments of locked tickets begin anew, and that is counted. */
export const extendByStream = async (
  tx: Tx,
  turns: readonly number[],
  leaseSeconds: number,
): Promise<void> => {
  await tx.query(
    `UPDATE assignments SET lease_until = clock_timestamp() + make_interval(secs => $2), extensions = extensions + 1
      WHERE turn = ANY($1::bigint[])`,
    [turns, leaseSeconds],
  );
};

/** Keeps an assignment of a locked ticket in hand to the closing of a business date. */
export const investigateUntil = async (tx: Tx, turn: number, until: string): Promise<void> => {
  await tx.query('UPDATE assignments SET investigation_until = $2 WHERE turn = $1', [turn, until]);
};

/** Whatever is in hand of a ticket, lowest turn first. */
export const inHandOfTicket = (tx: Tx, ticketId: string): Promise<Assignment[]> =>
  tx.query<Assignment>(`SELECT ${ASSIGNMENT} FROM assignments WHERE ticket_id = $1 ORDER BY turn`, [
    ticketId,
  ]);
