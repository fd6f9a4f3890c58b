import { jsonArray, type Tx } from '#database';

/** Everything that the trail tells. */
export const AUDIT_ACTS = [
  'presence',
  'queued',
  'unqueued',
  'started',
  'requeued',
  'replied',
  'taken-out',
  'noted',
  'topic-corrected',
  'passed',
  'searched',
  'abuse-reported',
  'lease-extended',
  'investigated',
  'activity-log-opened',
  'actual-screen-opened',
  'agent-looked-up',
  'overtime-opened',
  'overtime-ended',
  'calendar-changed',
  'trail-opened',
  'trail-exported',
  'months-dropped',
  'merged',
  'saved-reply',
] as const;
export type AuditAct = (typeof AUDIT_ACTS)[number];

/** What was done to a turn or by an agent, and why. */
export interface AuditEntry {
  /** Business time, RFC 3339. */
  at: string;
  act: AuditAct;
  cause: string;
  ticketId?: string;
  turn?: number;
  fence?: number;
  agentId?: string;
  detail?: Record<string, unknown>;
}

/** Adds to the audit trail, which nobody can change afterwards. */
export const writeAudit = async (tx: Tx, entries: readonly AuditEntry[]): Promise<void> => {
  if (entries.length === 0) return;
  await tx.query(
    `INSERT INTO audit (at, act, cause, ticket_id, turn, fence, agent_id, detail)
     SELECT * FROM unnest($1::timestamptz[], $2::text[], $3::text[], $4::uuid[], $5::bigint[], $6::bigint[],
                          $7::uuid[], $8::jsonb[])`,
    [
      entries.map(({ at }) => at),
      entries.map(({ act }) => act),
      entries.map(({ cause }) => cause),
      entries.map(({ ticketId }) => ticketId ?? null),
      entries.map(({ turn }) => turn ?? null),
      entries.map(({ fence }) => fence ?? null),
      entries.map(({ agentId }) => agentId ?? null),
      jsonArray(entries.map(({ detail }) => detail ?? {})),
    ],
  );
};
