import type { Tx } from '#database';
import { DomainError } from '#messaging';
import type { AssignmentTicket } from '../domain/ticket.js';
import { turnsInLine } from '../domain/turns-in-line.js';

/** Stores how the turns of locked tickets stand in the line. Throws DomainError for a turn of another ticket. */
export const updateTurns = async (tx: Tx, tickets: readonly AssignmentTicket[]): Promise<void> => {
  const turns = tickets.flatMap(({ known }) =>
    turnsInLine(known).map((turn) => ({ ticketId: known.ticketId, ...turn })),
  );
  if (turns.length === 0) return;
  const stored = await tx.query(
    `INSERT INTO turns (turn, ticket_id, language, opens_at, waiting, settled, status, chosen_topic)
     SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::text[], $4::timestamptz[], $5::boolean[], $6::boolean[],
                          $7::text[], $8::text[])
     ON CONFLICT (turn) DO UPDATE
        SET language = excluded.language, opens_at = excluded.opens_at,
            waiting = excluded.waiting, settled = excluded.settled,
            status = excluded.status, chosen_topic = excluded.chosen_topic
      WHERE turns.ticket_id = excluded.ticket_id
     RETURNING turn`,
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
  await tx.query(
    `UPDATE turns SET returned_by = NULL
       FROM unnest($1::bigint[], $2::uuid[]) AS offered (turn, agent_id)
      WHERE turns.turn = offered.turn AND turns.returned_by <> offered.agent_id`,
    [offered.map(({ turn }) => turn), offered.map(({ agentId }) => agentId)],
  );
};
