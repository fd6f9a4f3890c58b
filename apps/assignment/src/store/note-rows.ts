import type { Tx } from '#database';
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

export const notesOf = async (tx: Pick<Tx, 'query'>, ticketId: string): Promise<Note[]> => {
  const rows = await tx.query<{ at: Date; body: string }>(
    'SELECT at, body FROM notes WHERE ticket_id = $1 ORDER BY at, note_id',
    [ticketId],
  );
  return rows.map(({ at, body }) => ({ at: japanTime(at), body }));
};
