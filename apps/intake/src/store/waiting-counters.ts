import type { Language } from '#contracts';
import type { Tx } from '#database';

/** Turns of one counter: what a place in line costs to find out does not grow with the line (DESIGN §10). */
export const BUCKET = 1000;

/** The counter that a turn belongs to. */
export const bucketOf = (turn: number): number => Math.floor(turn / BUCKET);

/** A turn that has entered the line (waiting) or left it. */
export interface WaitingChange {
  language: Language;
  turn: number;
  waiting: boolean;
}

/** Counts turns that entered or left the line; counter rows are locked by language and bucket, in that order. */
export async function countWaiting(tx: Tx, changes: WaitingChange[]): Promise<void> {
  const sums = new Map<string, { language: Language; bucket: number; change: number }>();
  for (const { language, turn, waiting } of changes) {
    const bucket = bucketOf(turn);
    const name = `${language} ${bucket}`;
    const change = (sums.get(name)?.change ?? 0) + (waiting ? 1 : -1);
    sums.set(name, { language, bucket, change });
  }
  // One for another in the same counter writes it too: whoever watches places looks again where a counter was written.
  const moved = [...sums.values()];
  if (moved.length === 0) return;
  const buckets = [moved.map(({ language }) => language), moved.map(({ bucket }) => bucket)];
  await tx.query(
    `INSERT INTO waiting_counters AS counter (language, bucket, waiting)
     SELECT * FROM unnest($1::text[], $2::bigint[], $3::int[]) AS new (language, bucket, change)
      ORDER BY language, bucket
     ON CONFLICT (language, bucket) DO UPDATE SET waiting = counter.waiting + excluded.waiting`,
    [...buckets, moved.map(({ change }) => change)],
  );
  // Only counters of turns that wait now are kept, however many turns there have been.
  await tx.query(
    `DELETE FROM waiting_counters AS counter
      USING unnest($1::text[], $2::bigint[]) AS touched (language, bucket)
      WHERE counter.language = touched.language AND counter.bucket = touched.bucket AND counter.waiting = 0`,
    buckets,
  );
}

/** How many turns stand in line. */
export async function countAllWaiting(database: Pick<Tx, 'query'>): Promise<number> {
  const [row] = await database.query<{ waiting: number }>(
    'SELECT coalesce(sum(waiting), 0)::bigint AS waiting FROM waiting_counters',
  );
  return row?.waiting ?? 0;
}

/** A turn, and in whose line it stands. */
export type TurnInLine = Pick<WaitingChange, 'language' | 'turn'>;

/** How many turns of the same language stand in line below each of these. */
export async function countAhead(
  database: Pick<Tx, 'query'>,
  turns: readonly TurnInLine[],
): Promise<Map<number, number>> {
  if (turns.length === 0) return new Map();
  const rows = await database.query<{ turn: number; ahead: number }>(
    `SELECT own.turn,
            (SELECT coalesce(sum(waiting), 0)::bigint FROM waiting_counters
              WHERE language = own.language AND bucket < own.bucket)
          + (SELECT count(*) FROM turns
              WHERE waiting AND language = own.language AND turn >= own.bucket * ${BUCKET} AND turn < own.turn) AS ahead
       FROM unnest($1::text[], $2::bigint[], $3::bigint[]) AS own (language, turn, bucket)`,
    [
      turns.map(({ language }) => language),
      turns.map(({ turn }) => turn),
      turns.map(({ turn }) => bucketOf(turn)),
    ],
  );
  return new Map(rows.map(({ turn, ahead }) => [turn, ahead]));
}
