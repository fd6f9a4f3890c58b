import type { AbuseReason } from '#contracts';
import type { Tx } from '#database';
import { japanTime } from './message-rows.js';

/** What an agent has told of a customer's conduct; who it was is not told. */
export interface AbuseReport {
  ticketId: string;
  turn: number;
  /** RFC 3339. */
  at: string;
  reason: AbuseReason;
  /** Gone with the ticket when that is erased. */
  note?: string;
}

/** With the number by which a list goes on. */
export type NumberedReport = AbuseReport & { number: number };

export const insertAbuseReport = async (
  tx: Tx,
  { ticketId, turn, at, reason, note }: AbuseReport,
  agentId: string,
): Promise<void> => {
  await tx.query(
    `INSERT INTO abuse_reports (ticket_id, turn, at, reason, note, agent_id) VALUES ($1, $2, $3, $4, $5, $6)`,
    [ticketId, turn, at, reason, note, agentId],
  );
};

/** Reports below a number, the latest first. */
export const abuseReportsBelow = async (
  db: Pick<Tx, 'query'>,
  below: number,
  limit: number,
): Promise<NumberedReport[]> => {
  const rows = await db.query<Omit<NumberedReport, 'at' | 'note'> & { at: Date; note: string | null }>(
    `SELECT number, ticket_id AS "ticketId", turn, at, reason, note FROM abuse_reports
      WHERE number < $1 ORDER BY number DESC LIMIT $2`,
    [below, limit],
  );
  return rows.map(({ at, note, ...report }) => ({
    ...report,
    at: japanTime(at),
    ...(note !== null && { note }),
  }));
};

/** What agents wrote of erased tickets goes; that they were reported stays. */
export const eraseAbuseNotes = async (tx: Tx, ticketIds: readonly string[]): Promise<void> => {
  await tx.query('UPDATE abuse_reports SET note = NULL WHERE ticket_id = ANY($1::uuid[])', [ticketIds]);
};
