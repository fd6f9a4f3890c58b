import type { Tx } from '#database';
import type { DeskClosure } from '../domain/closure.js';

/** Closures that begin after a date, in their order; all of them unless limited. */
export const closuresOf = (
  tx: Pick<Tx, 'query'>,
  { after, limit }: { after?: string; limit?: number } = {},
): Promise<DeskClosure[]> =>
  tx.query<DeskClosure>(
    `SELECT closure_id AS "closureId", first_day::text AS "from", last_day::text AS "to", reason
       FROM closures WHERE $1::date IS NULL OR first_day > $1::date ORDER BY first_day LIMIT $2`,
    [after ?? null, limit ?? null],
  );

/** Stores closures in place of those that are there. The calendar row is locked for the change. */
export const replaceClosures = async (tx: Tx, closures: readonly DeskClosure[]): Promise<void> => {
  await tx.query('DELETE FROM closures');
  await tx.query(
    `INSERT INTO closures (closure_id, first_day, last_day, reason)
     SELECT * FROM unnest($1::uuid[], $2::date[], $3::date[], $4::jsonb[])`,
    [
      closures.map(({ closureId }) => closureId),
      closures.map(({ from }) => from),
      closures.map(({ to }) => to),
      closures.map(({ reason }) => JSON.stringify(reason)),
    ],
  );
};
