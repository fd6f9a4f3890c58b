import type { Tx } from '#database';
import type { AssignmentTicket } from '../domain/ticket.js';
import { lockTickets } from './ticket-rows.js';

/** A note as it was stored. */
export interface StoredNote {
  noteId: string;
  ticketId: string;
  body: string;
}

/** Tickets from before there was a search, locked; in the order of their ids. */
export const lockUnindexed = async (tx: Tx, limit: number): Promise<AssignmentTicket[]> => {
  const rows = await tx.query<{ ticketId: string }>(
    'SELECT ticket_id AS "ticketId" FROM tickets WHERE NOT indexed ORDER BY ticket_id LIMIT $1 FOR UPDATE',
    [limit],
  );
  const tickets = await lockTickets(
    tx,
    rows.map(({ ticketId }) => ticketId),
  );
  return [...tickets.values()];
};

export const storedNotes = (tx: Tx, ticketIds: readonly string[]): Promise<StoredNote[]> =>
  tx.query<StoredNote>(
    `SELECT note_id AS "noteId", ticket_id AS "ticketId", body FROM notes
      WHERE ticket_id = ANY($1::uuid[])`,
    [ticketIds],
  );

export const markIndexed = async (tx: Tx, ticketIds: readonly string[]): Promise<void> => {
  await tx.query('UPDATE tickets SET indexed = true WHERE ticket_id = ANY($1::uuid[])', [ticketIds]);
};
