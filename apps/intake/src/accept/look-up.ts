import type { Database } from '#database';

/**
 * Whether a transaction that made these tickets was committed after all; a transaction stores all of its own or none.
 * The counter row is locked first: the lost session may still be at its commit, and holds that row until it has ended.
 */
export async function wereStored(database: Database, ticketIds: string[]): Promise<boolean> {
  return database.transaction(async (tx) => {
    await tx.query('SELECT 1 FROM turn_counter FOR UPDATE');
    const found = await tx.query('SELECT 1 FROM tickets WHERE ticket_id = ANY($1::uuid[]) LIMIT 1', [
      ticketIds,
    ]);
    return found.length > 0;
  });
}
