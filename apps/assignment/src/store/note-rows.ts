import type { Tx } from '#database';
import { byTicket } from './by-ticket.js';
import { japanTime } from './message-rows.js';

/** What an agent noted for other agents; who it was is not told. */
export interface Note {
  at: string;
  body: string;
}

interface NewNote {
  ticketId: string;
  agentId: string;
  /** RFC 3339. */
  at: string;
  body: string;
}

export const insertNote = async (tx: Tx, { ticketId, agentId, at, body }: NewNote): Promise<void> => {
  await tx.query('INSERT INTO notes (ticket_id, agent_id, at, body) VALUES ($1, $2, $3, $4)', [
    ticketId,
    agentId,
    at,
    body,
  ]);
};

export const notesOfTickets = async (
  tx: Pick<Tx, 'query'>,
  ticketIds: readonly string[],
): Promise<Map<string, Note[]>> => {
  const rows = await tx.query<{ ticketId: string; at: Date; body: string }>(
    `SELECT ticket_id AS "ticketId", at, body FROM notes
      WHERE ticket_id = ANY($1::uuid[]) ORDER BY at, note_id`,
    [ticketIds],
  );
  return byTicket(rows, ({ at, body }) => ({ at: japanTime(at), body }));
};
