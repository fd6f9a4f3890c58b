import type { LedgerPage, LedgerTicket } from '#contracts';
import type { Tx } from '#database';
import { parkedOfTickets } from '../parking/parked-page.js';

/** How a service tells of all its tickets, in the order of their ids: a page after one of them. */
export interface LedgerReader {
  page(after: string | undefined, limit: number): Promise<LedgerPage>;
}

/** The page with what is parked of its turns; a turn of which nothing else is known here is added. */
export async function withParked(db: Pick<Tx, 'query'>, page: LedgerPage): Promise<LedgerPage> {
  const parked = await parkedOfTickets(
    db,
    page.items.map(({ ticketId }) => ticketId),
  );
  if (parked.length === 0) return page;
  const byTicket = Map.groupBy(parked, ({ ticketId }) => ticketId);
  return {
    ...page,
    items: page.items.map((ticket) => addParked(ticket, byTicket.get(ticket.ticketId) ?? [])),
  };
}

const addParked = (ticket: LedgerTicket, parked: { turn: number; parked: number }[]): LedgerTicket => {
  const turns = new Map(ticket.turns.map((turn) => [turn.turn, turn]));
  for (const { turn, parked: count } of parked)
    turns.set(turn, { ...(turns.get(turn) ?? { turn }), parked: count });
  return { ...ticket, turns: [...turns.values()] };
};

/** The rows of the service's `tickets` after an id. `column`: the SQL column wanted as `facts`, never from outside. */
export const ticketsAfter = <Facts>(
  db: Pick<Tx, 'query'>,
  column: string,
  after: string | undefined,
  limit: number,
): Promise<{ ticketId: string; facts: Facts }[]> =>
  db.query(
    `SELECT ticket_id AS "ticketId", ${column} AS facts FROM tickets
      WHERE $1::uuid IS NULL OR ticket_id > $1::uuid ORDER BY ticket_id LIMIT $2`,
    [after ?? null, limit],
  );

/** Where the next page begins: after the last one of a full page. */
export const nextAfter = (rows: readonly { ticketId: string }[], limit: number): { next?: string } =>
  rows.length === limit ? { next: rows.at(-1)!.ticketId } : {};
