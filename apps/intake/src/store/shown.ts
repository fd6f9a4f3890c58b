import type { Tx } from '#database';
import { inJapan } from '../domain/japan-time.js';
import type { Showing } from '../domain/showing.js';
import type { TakenTurns } from '../domain/taken-turns.js';

/** Remembers what was shown; what is remembered already keeps its time. */
export async function insertShown(tx: Pick<Tx, 'query'>, showings: readonly Showing[]): Promise<void> {
  if (showings.length === 0) return;
  await tx.query(
    `INSERT INTO shown (ticket_id, turn, revision, what, shown_to, language, edition, items, at)
     SELECT ticket_id, turn, revision, what, shown_to, language, edition,
            ARRAY(SELECT jsonb_array_elements_text(items)), at
       FROM unnest($1::uuid[], $2::bigint[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[],
                   $8::jsonb[], $9::timestamptz[])
         AS new (ticket_id, turn, revision, what, shown_to, language, edition, items, at)
     ON CONFLICT DO NOTHING`,
    [
      showings.map(({ ticketId }) => ticketId),
      showings.map(({ turn }) => turn),
      showings.map(({ revision }) => revision),
      showings.map(({ what }) => what),
      showings.map(({ to }) => to),
      showings.map(({ language }) => language),
      showings.map(({ edition }) => edition),
      showings.map(({ items }) => JSON.stringify(items)),
      showings.map(({ at }) => at),
    ],
  );
}

/** What was shown of some tickets, of each in the order of time. */
export async function shownOf(
  database: Pick<Tx, 'query'>,
  ticketIds: readonly string[],
): Promise<Map<string, Showing[]>> {
  const rows = await database.query<Omit<Showing, 'at'> & { at: Date }>(
    `SELECT ticket_id AS "ticketId", turn, revision, what, shown_to AS "to", language, edition, items, at
       FROM shown WHERE ticket_id = ANY($1::uuid[]) ORDER BY at, turn, what`,
    [ticketIds],
  );
  return Map.groupBy(
    rows.map((row) => ({ ...row, at: inJapan(row.at) })),
    ({ ticketId }) => ticketId,
  );
}

/** Keeps what was shown of turns under the other numbers that these are given. */
export async function moveShown(tx: Tx, moves: TakenTurns['moves']): Promise<void> {
  const ticketIds = moves.map(({ ticketId }) => ticketId);
  const from = moves.map((move) => move.from);
  const away = from.map((turn) => -turn);
  // Away first and then back: old and new numbers overlap.
  await renumber(tx, ticketIds, from, away);
  await renumber(
    tx,
    ticketIds,
    away,
    moves.map(({ to }) => to),
  );
}

const renumber = (tx: Tx, ticketIds: string[], before: number[], after: number[]): Promise<unknown> =>
  tx.query(
    `UPDATE shown SET turn = moved.after FROM unnest($1::uuid[], $2::bigint[], $3::bigint[]) AS moved (ticket_id, before, after)
      WHERE shown.ticket_id = moved.ticket_id AND shown.turn = moved.before`,
    [ticketIds, before, after],
  );
