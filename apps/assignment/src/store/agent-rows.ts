import { createHmac } from 'node:crypto';
import type { Language } from '#contracts';
import type { Tx } from '#database';
import type { PresentAgent } from '../domain/hands.js';
import type { Patience, PresenceStatus } from '../domain/presence.js';
import { patienceParams, PRESENT } from './present.js';

/** An agent as the desk knows one: opaque. */
export interface Agent {
  agentId: string;
  status: PresenceStatus;
  languages: Language[];
  capacity: number;
}

/** The columns of an agent. */
export const AGENT = 'agent_id AS "agentId", status, languages, capacity';

/** All that is kept of a token's subject: without the key it leads to nobody (DESIGN §9). */
export const hashOf = (subject: string, key: string | Buffer): Buffer =>
  createHmac('sha256', key).update(subject).digest();

/**
 * The agent who acts, locked and seen now; one who is new gets a random id. The lock comes before those of tickets,
 * so that an agent's own acts happen one after the other.
 */
export const actingAgent = async (tx: Tx, subjectHash: Buffer): Promise<Agent> => {
  const [agent] = await tx.query<Agent>(
    `INSERT INTO agents (subject_hash) VALUES ($1)
     ON CONFLICT (subject_hash) DO UPDATE SET seen_at = clock_timestamp() RETURNING ${AGENT}`,
    [subjectHash],
  );
  return agent!;
};

/** The agent of a subject, if they have ever acted. */
export const findAgent = async (tx: Pick<Tx, 'query'>, subjectHash: Buffer): Promise<Agent | undefined> => {
  const [agent] = await tx.query<Agent>(`SELECT ${AGENT} FROM agents WHERE subject_hash = $1`, [subjectHash]);
  return agent;
};

/** A stream that was lost is forgotten: who is available again without one is held by the lease alone. */
export const updatePresence = async (
  tx: Tx,
  { agentId, status, languages, capacity }: Agent,
  { streamLostSeconds }: Pick<Patience, 'streamLostSeconds'>,
): Promise<void> => {
  await tx.query(
    `UPDATE agents SET status = $2, languages = $3, capacity = $4,
            idle_since = CASE WHEN $2 = 'available' AND status <> $2 THEN clock_timestamp() ELSE idle_since END,
            stream_seen_at = CASE WHEN status = $2 AND stream_seen_at > clock_timestamp() - make_interval(secs => $5)
                                  THEN stream_seen_at END
      WHERE agent_id = $1`,
    [agentId, status, languages, capacity, streamLostSeconds],
  );
};

/** Asking for a turn shows that an agent is there. One whose own act is under way is noted by that: nobody waits for them. */
export const noteAsking = async (tx: Tx, subjectHashes: readonly Buffer[]): Promise<void> => {
  await tx.query(
    `UPDATE agents SET seen_at = clock_timestamp()
      WHERE agent_id IN (SELECT agent_id FROM agents WHERE subject_hash = ANY($1::bytea[])
                          FOR NO KEY UPDATE SKIP LOCKED)`,
    [subjectHashes],
  );
};

/** An agent who is there, and the hash by which they ask. */
export type AgentPresent = PresentAgent & { subjectHash: Buffer };

/**
 * Who is there to take turns, those who are asking now included; a turn that is being investigated leaves its agent's
 * hands free.
 */
export const presentAgents = (
  tx: Tx,
  patience: Patience,
  asking: readonly Buffer[] = [],
): Promise<AgentPresent[]> =>
  tx.query<AgentPresent>(
    `SELECT agent_id AS "agentId", subject_hash AS "subjectHash", true AS available, languages, capacity,
            floor(extract(epoch FROM greatest(idle_since, last_given)) * 1000000)::bigint AS "idleSince",
            coalesce(in_hand, 0) AS "inHand", coalesce(unfetched, '[]') AS unfetched
       FROM agents
       LEFT JOIN (
         SELECT agent_id, count(*) FILTER (WHERE investigation_until IS NULL) AS in_hand, max(started_at) AS last_given,
                jsonb_agg(turn ORDER BY turn) FILTER (WHERE fetched_at IS NULL) AS unfetched
           FROM assignments GROUP BY agent_id) AS hands USING (agent_id)
      WHERE (${PRESENT}) OR (agents.status = 'available' AND subject_hash = ANY($3::bytea[]))`,
    [...patienceParams(patience), asking],
  );
