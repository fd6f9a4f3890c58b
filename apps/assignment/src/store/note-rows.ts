import type { Tx } from '#database';
import { byTicket } from './by-ticket.js';
import { japanTime } from './message-rows.js';
import { insertSearchTexts } from './search-texts.js';

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
  /** The ticket whose content it repeats, and with which it is erased. */
  carriedFrom?: string;
}

/** Notes something on a locked ticket; it can be found on the ticket's highest turn. */
export const insertNote = async (
  tx: Tx,
  { ticketId, agentId, at, body, carriedFrom }: NewNote,
): Promise<void> => {
  const [noted] = await tx.query<{ textId: string; turn: number | null }>(
    `INSERT INTO notes (ticket_id, agent_id, at, body, carried_from) VALUES ($1, $2, $3, $4, $5)
     RETURNING note_id AS "textId", (SELECT latest_turn FROM tickets WHERE ticket_id = $1) AS turn`,
    [ticketId, agentId, at, body, carriedFrom ?? null],
  );
  const { textId, turn } = noted!;
  if (turn !== null) await insertSearchTexts(tx, [{ turn, place: 'note', textId, ticketId, text: body }]);
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
