import type { QueryRunner } from 'typeorm';
import type { Tx } from '#database';

/**
 * Creates the table that keeps, of each ticket that is traced, the last step that the service knows: what comes days later
 * is linked to it. For a migration of every service.
 */
export async function createTicketTraces(runner: QueryRunner): Promise<void> {
  await runner.query('CREATE TABLE ticket_traces (ticket_id text PRIMARY KEY, traceparent text NOT NULL)');
}

/** Undoes {@link createTicketTraces}. */
export async function dropTicketTraces(runner: QueryRunner): Promise<void> {
  await runner.query('DROP TABLE ticket_traces');
}

/** Notes the last steps of some tickets, and tells those before them. */
export const moveTraces = async (
  tx: Tx,
  steps: ReadonlyMap<string, string>,
): Promise<Map<string, string>> => {
  const rows = await tx.query<{ ticketId: string; traceparent: string }>(
    `WITH before AS (
       SELECT ticket_id, traceparent FROM ticket_traces WHERE ticket_id = ANY($1::text[])
     ), noted AS (
       INSERT INTO ticket_traces (ticket_id, traceparent)
       SELECT * FROM unnest($1::text[], $2::text[]) AS step (ticket_id, traceparent) ORDER BY ticket_id
       ON CONFLICT (ticket_id) DO UPDATE SET traceparent = excluded.traceparent
     )
     SELECT ticket_id AS "ticketId", traceparent FROM before`,
    [[...steps.keys()], [...steps.values()]],
  );
  return new Map(rows.map(({ ticketId, traceparent }) => [ticketId, traceparent]));
};
