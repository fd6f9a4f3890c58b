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

/** Entries above `after` and up to `through`, rising. */
export const auditEntries = async (
  db: Pick<Tx, 'query'>,
  { ticketId, turn, act, agent, from, to }: AuditFilter,
  { after, through, limit }: { after: number; through: number; limit: number },
): Promise<ToldEntry[]> => {
  const rows = await db.query<Row>(
    `SELECT entry, at, act, cause, ticket_id AS "ticketId", turn, fence, agent_id AS "agentId", detail,
            xact::text AS transaction
       FROM audit
      WHERE entry > $1 AND entry <= $2
        AND ($4::uuid IS NULL OR ticket_id = $4) AND ($5::bigint IS NULL OR turn = $5)
        AND ($6::text IS NULL OR act = $6) AND ($7::uuid IS NULL OR agent_id = $7)
        AND ($8::timestamptz IS NULL OR at >= $8) AND ($9::timestamptz IS NULL OR at < $9)
      ORDER BY entry LIMIT $3`,
    [after, through, limit, ticketId, turn, act, agent, from, to].map((value) => value ?? null),
  );
  return rows.map(entryOf);
};

/** The highest entry so far; 0 while there is none. */
export const lastEntry = async (db: Pick<Tx, 'query'>): Promise<number> => {
  const [row] = await db.query<{ last: number | null }>('SELECT max(entry) AS last FROM audit');
  return row?.last ?? 0;
};
