import type { Database } from '#database';

/** An event as its service's outbox has it. */
export interface Stated {
  type: string;
  ticketId: string;
  turn: number;
  data: Record<string, unknown>;
}

/** What a service has published so far, by turn; events of one turn in the order of their stream. */
export const publishedBy = (database: Database): Promise<Stated[]> =>
  database.query<Stated>(
    `SELECT type, ticket_id AS "ticketId", turn, data FROM outbox ORDER BY turn, epoch, sequence`,
  );

/** Everything that a schema stores, as text: to see that something is not in it. */
export const everythingIn = async (database: Database): Promise<string> => {
  const tables = await database.query<{ name: string }>(
    `SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = $1`,
    [database.schema],
  );
  const contents = await Promise.all(
    tables.map(({ name }) => database.query<{ row: string }>(`SELECT ${name}::text AS row FROM ${name}`)),
  );
  return contents.flatMap((rows) => rows.map(({ row }) => row)).join('\n');
};
