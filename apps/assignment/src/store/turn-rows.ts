import type { TicketFacts } from '#contracts';
import type { Tx } from '#database';
import { DomainError } from '#messaging';
import type { StoodInLine } from '../domain/line-move.js';
import type { AssignmentTicket } from '../domain/ticket.js';
import { type TurnInLine, turnsInLine } from '../domain/turns-in-line.js';

/** A turn that was stored, and how it stood before. */
export interface StoredTurn {
  known: TicketFacts;
  before?: StoodInLine;
  after: TurnInLine;
}

/** `StoodInLine` is all null where the turn is new. */
type Stored = StoodInLine & { turn: number; isNew: boolean };

/**
 * Stores how the turns of locked tickets stand in the line, and tells how they stood before. Throws DomainError for a
 * turn of another ticket.
 */
export const updateTurns = async (tx: Tx, tickets: readonly AssignmentTicket[]): Promise<StoredTurn[]> => {
  const turns = tickets.flatMap(({ known }) =>
    turnsInLine(known).map((turn) => ({ known, ticketId: known.ticketId, ...turn })),
  );
  if (turns.length === 0) return [];
  const stored = await tx.query<Stored>(
    `WITH before AS (
       SELECT turn, waiting, settled, language, opens_at AS "opensAt" FROM turns WHERE turn = ANY($1::bigint[])
     ), stored AS (
       INSERT INTO turns (turn, ticket_id, language, opens_at, waiting, settled, status, chosen_topic)
       SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::text[], $4::timestamptz[], $5::boolean[], $6::boolean[],
                            $7::text[], $8::text[])
       ON CONFLICT (turn) DO UPDATE
          SET language = excluded.language, opens_at = excluded.opens_at,
              waiting = excluded.waiting, settled = excluded.settled,
               status = excluded.status, chosen_topic = excluded.chosen_topic
        WHERE turns.ticket_id = excluded.ticket_id
       RETURNING turn
     ) SELECT *, waiting IS NULL AS "isNew" FROM stored LEFT JOIN before USING (turn)`,
    [
      turns.map(({ turn }) => turn),
      turns.map(({ ticketId }) => ticketId),
      turns.map(({ language }) => language ?? null),
      turns.map(({ opensAt }) => opensAt ?? null),
      turns.map(({ waiting }) => waiting),
      turns.map(({ settled }) => settled),
      turns.map(({ status }) => status),
      turns.map(({ topic }) => topic ?? null),
    ],
  );
  if (stored.length < turns.length) throw new DomainError('the turn belongs to another ticket');
  const rows = new Map(stored.map((row) => [row.turn, row]));
  return turns.map(({ known, ticketId: _of, ...after }) => {
    const { turn: _turn, isNew, ...before } = rows.get(after.turn)!;
    return { known, after, ...(!isNew && { before }) };
  });
};

/**
 * {@link updateTurns} after an act of the desk, which makes no turn and changes nothing that the customer chose. Turns
 * that stand as they stood are left out.
 */
export const moveTurns = async (tx: Tx, tickets: readonly AssignmentTicket[]): Promise<StoredTurn[]> => {
  const turns = tickets.flatMap(({ known }) => turnsInLine(known).map((after) => ({ known, after })));
  const moved = await tx.query<StoodInLine & { turn: number }>(
    `UPDATE turns SET opens_at = new.opens_at, waiting = new.waiting, settled = new.settled, status = new.status
       FROM unnest($1::bigint[], $2::timestamptz[], $3::boolean[], $4::boolean[], $5::text[])
              AS new (turn, opens_at, waiting, settled, status)
       JOIN turns AS before USING (turn)
      WHERE turns.turn = new.turn
        AND (new.opens_at, new.waiting, new.settled, new.status)
            IS DISTINCT FROM (before.opens_at, before.waiting, before.settled, before.status)
     RETURNING turns.turn, before.waiting, before.settled, before.language, before.opens_at AS "opensAt"`,
    [
      turns.map(({ after }) => after.turn),
      turns.map(({ after }) => after.opensAt ?? null),
      turns.map(({ after }) => after.waiting),
      turns.map(({ after }) => after.settled),
      turns.map(({ after }) => after.status),
    ],
  );
  const stood = new Map(moved.map(({ turn, ...before }) => [turn, before]));
  return turns.flatMap(({ known, after }): StoredTurn[] => {
    const before = stood.get(after.turn);
    return before ? [{ known, after, before }] : [];
  });
};

/** Remembers who gave turns back, so that somebody else is asked first (DESIGN §4.4). */
export const markReturned = async (
  tx: Tx,
  returned: readonly { turn: number; agentId: string }[],
): Promise<void> => {
  await tx.query(
    `UPDATE turns SET returned_by = back.agent_id
       FROM unnest($1::bigint[], $2::uuid[]) AS back (turn, agent_id) WHERE turns.turn = back.turn`,
    [returned.map(({ turn }) => turn), returned.map(({ agentId }) => agentId)],
  );
};

/** Forgets who gave turns back, once another agent has been offered them. */
export const markOffered = async (
  tx: Tx,
  offered: readonly { turn: number; agentId: string }[],
): Promise<void> => {
  if (offered.length === 0) return;
  await tx.query(
    `UPDATE turns SET returned_by = NULL
       FROM unnest($1::bigint[], $2::uuid[]) AS offered (turn, agent_id)
      WHERE turns.turn = offered.turn AND turns.returned_by <> offered.agent_id`,
    [offered.map(({ turn }) => turn), offered.map(({ agentId }) => agentId)],
  );
};
