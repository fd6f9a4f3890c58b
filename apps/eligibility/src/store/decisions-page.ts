import type { Database } from '#database';
import { nextAfter, ticketsAfter } from '#messaging';
import type { Decision, EligibilityFacts } from '../domain/facts.js';

/** The decisions of tickets, in the order of their ids: a page after one of them. */
export async function decisionsPage(
  database: Pick<Database, 'query'>,
  after: string | undefined,
  limit: number,
): Promise<{ tickets: EligibilityFacts[]; next?: string }> {
  const rows = await ticketsAfter<Decision[]>(database, 'decisions', after, limit);
  const tickets = rows.map(({ ticketId, facts }) => ({ ticketId, decisions: facts }));
  return { tickets, ...nextAfter(rows, limit) };
}
