import type { EventType } from '#contracts';
import type { Tx } from '#database';

/** Those of these tickets of which an event of a type is parked here. */
export async function ticketsWithParked(
  db: Pick<Tx, 'query'>,
  ticketIds: readonly string[],
  type: EventType,
): Promise<Set<string>> {
  const rows = await db.query<{ ticketId: string }>(
    `SELECT DISTINCT ticket_id AS "ticketId" FROM parked WHERE ticket_id = ANY($1::text[]) AND type = $2`,
    [ticketIds, type],
  );
  return new Set(rows.map(({ ticketId }) => ticketId));
}
