import type { Language } from '#contracts';
import type { Tx } from '#database';
import type { LastSeen, PresenceStatus } from '../domain/presence.js';
import { ASSIGNMENT, type Assignment } from './assignment-rows.js';

/** A turn in hand, and since when. */
export type InHandSince = Assignment & { since: Date };

/** An agent as operators see one: opaque. */
export interface ListedAgent extends LastSeen {
  agentId: string;
  status: PresenceStatus;
  languages: Language[];
  capacity: number;
  idleSince: Date;
  inHand: InHandSince[];
}

type Row = Omit<ListedAgent, 'inHand' | 'streamSeenAgo'> & { streamSeenAgo: number | null };

const AGENT = `agent_id AS "agentId", status, languages, capacity, idle_since AS "idleSince",
  extract(epoch FROM clock_timestamp() - seen_at)::float8 AS "seenAgo",
  extract(epoch FROM clock_timestamp() - stream_seen_at)::float8 AS "streamSeenAgo"`;

/** Agents above `after`, by id, with all that they have in hand. */
export const listAgents = async (
  tx: Pick<Tx, 'query'>,
  after: string | undefined,
  limit: number,
): Promise<ListedAgent[]> => {
  const rows = await tx.query<Row>(
    `SELECT ${AGENT} FROM agents WHERE $1::uuid IS NULL OR agent_id > $1 ORDER BY agent_id LIMIT $2`,
    [after ?? null, limit],
  );
  return withHands(tx, rows);
};

/** The agent of a subject, if they have ever acted. */
export const listedAgent = async (
  tx: Pick<Tx, 'query'>,
  subjectHash: Buffer,
): Promise<ListedAgent | undefined> => {
  const rows = await tx.query<Row>(`SELECT ${AGENT} FROM agents WHERE subject_hash = $1`, [subjectHash]);
  return (await withHands(tx, rows))[0];
};

const withHands = async (tx: Pick<Tx, 'query'>, rows: readonly Row[]): Promise<ListedAgent[]> => {
  const inHand = await tx.query<InHandSince>(
    `SELECT ${ASSIGNMENT}, started_at AS since FROM assignments WHERE agent_id = ANY($1::uuid[]) ORDER BY turn`,
    [rows.map(({ agentId }) => agentId)],
  );
  const byAgent = Map.groupBy(inHand, ({ agentId }) => agentId);
  return rows.map(({ streamSeenAgo, ...agent }) => {
    const hands = byAgent.get(agent.agentId) ?? [];
    return {
      ...agent,
      ...(streamSeenAgo !== null && { streamSeenAgo }),
      idleSince: hands.reduce((latest, { since }) => (since > latest ? since : latest), agent.idleSince),
      inHand: hands,
    };
  });
};
