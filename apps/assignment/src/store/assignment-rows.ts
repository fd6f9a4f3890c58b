import type { Tx } from '#database';

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
}

/** The columns of an assignment; of its own table alone, so that it can be joined with that of its agent. */
export const ASSIGNMENT = `turn, ticket_id AS "ticketId", fence, agent_id AS "agentId", lease_until AS "leaseUntil",
  investigation_until AS "investigationUntil"`;

/** What fills an agent's hands; investigations don't. */
export const countingForCapacity = (inHand: readonly Assignment[]): Assignment[] =>
  inHand.filter(({ investigationUntil }) => investigationUntil === null);

/** Gives a turn to an agent for a lease. */
export const startAssignment = async (
  tx: Tx,
  { turn, ticketId, fence, agentId }: Omit<Assignment, 'leaseUntil' | 'investigationUntil'>,
  leaseSeconds: number,
): Promise<Assignment> => {
  const [started] = await tx.query<Assignment>(
    `INSERT INTO assignments (turn, ticket_id, fence, agent_id, lease_until)
     VALUES ($1, $2, $3, $4, clock_timestamp() + make_interval(secs => $5)) RETURNING ${ASSIGNMENT}`,
    [turn, ticketId, fence, agentId, leaseSeconds],
  );
  return started!;
};

/** The assignment that this agent holds under this fence, if it has not ended; its lease begins anew by this act. */
export const extendLease = async (
  tx: Tx,
  { ticketId, fence, agentId }: Pick<Assignment, 'ticketId' | 'fence' | 'agentId'>,
  leaseSeconds: number,
): Promise<Assignment | undefined> => {
  const [held] = await tx.query<Assignment>(
    `UPDATE assignments SET lease_until = clock_timestamp() + make_interval(secs => $4), extensions = 0
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
    `UPDATE assignments SET lease_until = clock_timestamp() + make_interval(secs => $3), extensions = 0
      WHERE ticket_id = $1 AND agent_id = $2`,
    [ticketId, agentId, leaseSeconds],
  );
};

/** What an agent has in hand, lowest turn first. */
export const inHandOf = (tx: Pick<Tx, 'query'>, agentId: string): Promise<Assignment[]> =>
  tx.query<Assignment>(`SELECT ${ASSIGNMENT} FROM assignments WHERE agent_id = $1 ORDER BY turn`, [agentId]);

/** Ends assignments of locked tickets; returns those that were still there. */
export const endAssignments = (tx: Tx, turns: readonly number[]): Promise<Assignment[]> =>
  tx.query<Assignment>(`DELETE FROM assignments WHERE turn = ANY($1::bigint[]) RETURNING ${ASSIGNMENT}`, [
    turns,
  ]);

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
