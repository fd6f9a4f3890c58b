import type { Tx } from '#database';
import { japanTime } from './message-rows.js';

/** A reply that an agent has begun. */
export interface Draft {
  message: string;
  /** RFC 3339; each saving of one draft is later than the one before. */
  savedAt: string;
}

/** Whose draft, and on which ticket. */
export interface DraftOf {
  agentId: string;
  ticketId: string;
}

interface Row {
  body: string;
  savedAt: Date;
}

const draftOf = ({ body, savedAt }: Row): Draft => ({ message: body, savedAt: japanTime(savedAt) });

const SAVE = `ON CONFLICT (ticket_id, agent_id) DO UPDATE
     SET body = excluded.body, saved_at = greatest(excluded.saved_at, drafts.saved_at + interval '1 millisecond')
  RETURNING body, saved_at AS "savedAt"`;

/** Stores the agent's one draft of a locked ticket. `at`: RFC 3339. */
export const saveDraft = async (
  tx: Tx,
  { agentId, ticketId }: DraftOf,
  { at, message }: { at: string; message: string },
): Promise<Draft> => {
  const [row] = await tx.query<Row>(
    `INSERT INTO drafts (agent_id, ticket_id, saved_at, body) VALUES ($1, $2, $3, $4) ${SAVE}`,
    [agentId, ticketId, at, message],
  );
  return draftOf(row!);
};

/** Keeps what was not sent as the agent's draft; nothing where the ticket has these very words as a reply. */
export const keepUnsent = async (
  tx: Tx,
  { agentId, ticketId }: DraftOf,
  { at, message }: { at: string; message: string },
): Promise<Draft | undefined> => {
  const [row] = await tx.query<Row>(
    `INSERT INTO drafts (agent_id, ticket_id, saved_at, body) SELECT $1, $2, $3, $4
      WHERE NOT EXISTS (SELECT FROM messages WHERE ticket_id = $2 AND source = 'support' AND body = $4) ${SAVE}`,
    [agentId, ticketId, at, message],
  );
  return row && draftOf(row);
};

/** The drafts that these agents have on these tickets, to be asked for one by one. */
export const readDrafts = async (
  tx: Pick<Tx, 'query'>,
  sought: readonly DraftOf[],
): Promise<(of: DraftOf) => Draft | undefined> => {
  if (sought.length === 0) return () => undefined;
  const rows = await tx.query<Row & DraftOf>(
    `SELECT agent_id AS "agentId", ticket_id AS "ticketId", body, saved_at AS "savedAt"
       FROM drafts JOIN unnest($1::uuid[], $2::uuid[]) AS sought (agent_id, ticket_id) USING (agent_id, ticket_id)`,
    [sought.map(({ agentId }) => agentId), sought.map(({ ticketId }) => ticketId)],
  );
  return (of) => {
    const row = rows.find(({ agentId, ticketId }) => agentId === of.agentId && ticketId === of.ticketId);
    return row && draftOf(row);
  };
};

export const removeDraft = async (tx: Pick<Tx, 'query'>, { agentId, ticketId }: DraftOf): Promise<void> => {
  await tx.query('DELETE FROM drafts WHERE agent_id = $1 AND ticket_id = $2', [agentId, ticketId]);
};
