import type { Tx } from '#database';

/**
 * Makes the missing ones of these rows of the service's `tickets` table, locks all of them in the order of their ids,
 * and gives the wanted columns with `ticket_id`. Two batches that meet a new ticket at once so take turns.
 * @param columns SQL column list, never from outside
 */
export const lockTickets = async <Row>(
  tx: Tx,
  columns: string,
  ticketIds: readonly string[],
): Promise<(Row & { ticket_id: string })[]> => {
  const ids = [...ticketIds].sort();
  await tx.query(
    `INSERT INTO tickets (ticket_id) SELECT unnest($1::uuid[]) ON CONFLICT (ticket_id) DO NOTHING`,
    [ids],
  );
  return tx.query(
    `SELECT ticket_id, ${columns} FROM tickets WHERE ticket_id = ANY($1::uuid[]) ORDER BY ticket_id FOR UPDATE`,
    [ids],
  );
};
