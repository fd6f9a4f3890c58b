import type { Database } from '#database';
import type { Change, Moment } from '../domain/act.js';

/**
 * Whether an act whose commit was lost was stored after all. The ticket is locked first: the lost session may still be
 * at its commit. An act that leaves neither message nor turn may simply be repeated.
 */
export async function wasSaved(
  database: Database,
  { ticket: { ticketId }, message }: Change,
  { newTurn }: Moment,
): Promise<boolean> {
  return database.transaction(async (tx) => {
    await tx.query('SELECT 1 FROM tickets WHERE ticket_id = $1 FOR UPDATE', [ticketId]);
    const found = await tx.query(
      `SELECT 1 FROM messages WHERE message_id = $1
       UNION ALL SELECT 1 FROM turns WHERE turn = $2 AND ticket_id = $3`,
      [message?.messageId ?? null, newTurn?.turn ?? null, ticketId],
    );
    return found.length > 0;
  });
}
