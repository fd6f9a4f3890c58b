import type { Tx } from '#database';
import type { AuditAct, AuditEntry } from './audit.js';
import { japanTime } from './message-rows.js';

/** Which entries are looked for; all that is given must fit. */
export interface AuditFilter {
  ticketId?: string;
  turn?: number;
  act?: AuditAct;
  /** The opaque id of an agent. */
  agent?: string;
  /** From this instant on, RFC 3339. */
  from?: string;
  /** Before this instant. */
  to?: string;
}

/** An entry as operators read it. */
export interface ToldEntry extends AuditEntry {
  entry: number;
  detail: Record<string, unknown>;
  /** The one that wrote it. */
  transaction: string;
}

type Row = {
  [C in 'ticketId' | 'turn' | 'fence' | 'agentId']: NonNullable<ToldEntry[C]> | null;
} & Pick<ToldEntry, 'entry' | 'act' | 'cause' | 'detail' | 'transaction'> & { at: Date };

const entryOf = ({ at, ticketId, turn, fence, agentId, entry, act, cause, detail, transaction }: Row) => ({
  ...{ entry, at: japanTime(at), act, cause },
  ...(ticketId !== null && { ticketId }),
  ...(turn !== null && { turn }),
  ...(fence !== null && { fence }),
  ...(agentId !== null && { agentId }),
  ...{ detail, transaction },
});

/** Which entries, and in which order they come. */
export interface AuditRange {
  /** Entries above this one. */
  above?: number;
  /** Entries below this one. */
  below?: number;
  order: 'oldest-first' | 'newest-first';
  limit: number;
}

/** The first entries of a range that fit. What is null is not asked for, which the plan knows. */
export const findEntries = (order: AuditRange['order']): string => `
  SELECT entry, at, act, cause, ticket_id AS "ticketId", turn, fence, agent_id AS "agentId", detail,
         xact::text AS transaction
    FROM audit
   WHERE entry > $1 AND entry < $2
     AND ($4::uuid IS NULL OR ticket_id = $4) AND ($5::bigint IS NULL OR turn = $5)
     AND ($6::text IS NULL OR act = $6) AND ($7::uuid IS NULL OR agent_id = $7)
     AND ($8::timestamptz IS NULL OR at >= $8) AND ($9::timestamptz IS NULL OR at < $9)
   ORDER BY entry ${order === 'newest-first' ? 'DESC' : 'ASC'} LIMIT $3`;

export const auditEntries = async (
  db: Pick<Tx, 'query'>,
  { ticketId, turn, act, agent, from, to }: AuditFilter,
  { above = 0, below = Number.MAX_SAFE_INTEGER, order, limit }: AuditRange,
): Promise<ToldEntry[]> => {
  const asked = [above, below, limit, ticketId, turn, act, agent, from, to];
  const rows = await db.query<Row>(
    findEntries(order),
    asked.map((value) => value ?? null),
  );
  return rows.map(entryOf);
};

/** The highest entry so far; 0 while there is none. */
export const lastEntry = async (db: Pick<Tx, 'query'>): Promise<number> => {
  const [row] = await db.query<{ last: number | null }>('SELECT max(entry) AS last FROM audit');
  return row?.last ?? 0;
};
