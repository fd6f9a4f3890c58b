import type { Language } from '#contracts';
import type { Tx } from '#database';
import { type Agent, AGENT } from './agent-rows.js';

/**
 * Notes in one statement that these agents have a live stream. One whose own act is under way is passed over: that act
 * shows that they are there, and nobody waits for them.
 */
export const noteStreams = async (tx: Pick<Tx, 'query'>, agentIds: readonly string[]): Promise<void> => {
  await tx.query(
    `UPDATE agents SET stream_seen_at = clock_timestamp() WHERE agent_id IN (
       SELECT agent_id FROM agents WHERE agent_id = ANY($1::uuid[]) FOR NO KEY UPDATE SKIP LOCKED)`,
    [agentIds],
  );
};

/** What an agent is told of has changed when their mark has. */
export interface AgentMark {
  agentId: string;
  mark: string;
}

/**
 * One look at all agents with a stream: presence, what is in hand, and the versions of the rows that belong to it. A
 * turn's row is stored with every change of its ticket.
 */
export const readMarks = (tx: Pick<Tx, 'query'>, agentIds: readonly string[]): Promise<AgentMark[]> =>
  tx.query<AgentMark>(
    `SELECT agents.agent_id AS "agentId", concat_ws(' ', status, languages, capacity, hand.mark) AS mark
       FROM agents
      CROSS JOIN LATERAL (
        SELECT string_agg(concat_ws('.', turn, assignments.xmin, turns.xmin,
                 (SELECT count(*) FROM notes WHERE notes.ticket_id = turns.ticket_id)), ' ' ORDER BY turn) AS mark
          FROM assignments JOIN turns USING (turn)
         WHERE assignments.agent_id = agents.agent_id) AS hand
      WHERE agents.agent_id = ANY($1::uuid[])`,
    [agentIds],
  );

/** Agents by their ids. */
export const readAgents = (tx: Pick<Tx, 'query'>, agentIds: readonly string[]): Promise<Agent[]> =>
  tx.query<Agent>(`SELECT ${AGENT} FROM agents WHERE agent_id = ANY($1::uuid[])`, [agentIds]);

/** How many turns wait in each language, counted up to a limit, so that it costs the same at any length of the line. */
export const countWaitingUpTo = async (
  tx: Pick<Tx, 'query'>,
  languages: readonly Language[],
  most: number,
): Promise<Record<Language, number>> => {
  const rows = await tx.query<{ language: Language; waiting: number }>(
    `SELECT spoken.language, counted.waiting FROM unnest($1::text[]) AS spoken (language)
      CROSS JOIN LATERAL (
        SELECT count(*) AS waiting FROM (
          SELECT 1 FROM turns WHERE turns.waiting AND turns.language = spoken.language LIMIT $2) AS first) AS counted`,
    [languages, most],
  );
  return Object.fromEntries(rows.map(({ language, waiting }) => [language, waiting])) as Record<
    Language,
    number
  >;
};
