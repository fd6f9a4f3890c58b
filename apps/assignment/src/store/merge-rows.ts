import type { Tx } from '#database';

/** One turn of a ticket. */
export interface TurnOfTicket {
  ticketId: string;
  turn: number;
}

/** What a ticket has to do with merges. */
export interface MergesOfTicket {
  /** The ticket's own turns that were merged, and into what. */
  mergedInto: (TurnOfTicket & { ownTurn: number })[];
  /** What was merged into it, the lowest turn first. */
  merged: TurnOfTicket[];
}

/** Notes that a turn was merged; one that came back and is merged again goes where it is merged last. */
export const insertMerge = async (tx: Tx, from: TurnOfTicket, into: TurnOfTicket): Promise<void> => {
  await tx.query(
    `INSERT INTO merges (turn, ticket_id, into_ticket, into_turn) VALUES ($1, $2, $3, $4)
     ON CONFLICT (turn) DO UPDATE SET into_ticket = excluded.into_ticket, into_turn = excluded.into_turn`,
    [from.turn, from.ticketId, into.ticketId, into.turn],
  );
};

interface Row {
  turn: number;
  ticketId: string;
  intoTicket: string;
  intoTurn: number;
}

/** The merges from and into these tickets. */
export const mergesOfTickets = async (
  tx: Pick<Tx, 'query'>,
  ticketIds: readonly string[],
): Promise<Map<string, MergesOfTicket>> => {
  const rows = await tx.query<Row>(
    `SELECT turn, ticket_id AS "ticketId", into_ticket AS "intoTicket", into_turn AS "intoTurn" FROM merges
      WHERE ticket_id = ANY($1::uuid[]) OR into_ticket = ANY($1::uuid[]) ORDER BY turn`,
    [ticketIds],
  );
  return new Map(
    ticketIds.map((id) => [
      id,
      {
        mergedInto: rows
          .filter(({ ticketId }) => ticketId === id)
          .map(({ turn, intoTicket, intoTurn }) => ({ ownTurn: turn, ticketId: intoTicket, turn: intoTurn })),
        merged: rows
          .filter(({ intoTicket }) => intoTicket === id)
          .map(({ turn, ticketId }) => ({ ticketId, turn })),
      },
    ]),
  );
};
