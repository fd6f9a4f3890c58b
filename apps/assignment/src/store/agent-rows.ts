import { createHmac } from 'node:crypto';
import type { AgentState, Language } from '#contracts';
import type { Tx } from '#database';
import type { Patience, PresenceStatus } from '../domain/presence.js';
import { patienceParams, PRESENT } from './present.js';

/** An agent as the desk knows one: opaque. */
export interface Agent {
  agentId: string;
  status: PresenceStatus;
  languages: Language[];
  capacity: number;
}

const COLUMNS = 'agent_id AS "agentId", status, languages, capacity';

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
     ON CONFLICT (subject_hash) DO UPDATE SET seen_at = clock_timestamp() RETURNING ${COLUMNS}`,
    [subjectHash],
  );
  return agent!;
};

/** The agent of a subject, if they have ever acted. */
export const findAgent = async (tx: Pick<Tx, 'query'>, subjectHash: Buffer): Promise<Agent | undefined> => {
  const [agent] = await tx.query<Agent>(`SELECT ${COLUMNS} FROM agents WHERE subject_hash = $1`, [
    subjectHash,
  ]);
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
            stream_seen_at = CASE WHEN status = $2 AND stream_seen_at > clock_timestamp() - make_interval(secs => $5)
                                  THEN stream_seen_at END
      WHERE agent_id = $1`,
    [agentId, status, languages, capacity, streamLostSeconds],
  );
};

/** Who is there to take turns; a turn that is being investigated leaves its agent's hands free. */
export const presentAgents = (tx: Tx, patience: Patience): Promise<AgentState[]> =>
  tx.query<AgentState>(
    `SELECT agent_id AS "agentId", true AS available, languages, capacity,
            (SELECT count(*) FROM assignments
              WHERE assignments.agent_id = agents.agent_id AND investigation_until IS NULL) AS "inHand"
       FROM agents WHERE ${PRESENT}`,
    patienceParams(patience),
  );
