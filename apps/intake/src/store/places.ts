import type { Language } from '#contracts';
import type { Tx } from '#database';
import { BUCKET, type TurnInLine } from './waiting-counters.js';

/** One counter of waiting turns, with those that wait in lower ones of its language. */
export interface Counter {
  language: Language;
  bucket: number;
  before: number;
  /** Another one whenever turns have entered or left: the transaction that has written the counter last. */
  version: string;
}

/** All counters: one for each thousand of turns in which one waits. */
export const readCounters = (tx: Tx): Promise<Counter[]> =>
  tx.query(
    `SELECT language, bucket, xmin::text AS version,
            (sum(waiting) OVER (PARTITION BY language ORDER BY bucket) - waiting)::bigint AS before
       FROM waiting_counters`,
  );

/** How many turns of its counter wait below each of these, of those that wait themselves. */
export const readRanks = async (
  tx: Tx,
  counters: readonly Pick<Counter, 'language' | 'bucket'>[],
  turns: readonly TurnInLine[],
): Promise<Map<number, number>> => {
  const rows = await tx.query<{ turn: number; rank: number }>(
    `SELECT ranked.turn, ranked.rank
       FROM unnest($1::text[], $2::bigint[]) AS counter (language, bucket)
      CROSS JOIN LATERAL (
              SELECT turn, row_number() OVER (ORDER BY turn) - 1 AS rank FROM turns
               WHERE waiting AND language = counter.language
                 AND turn >= counter.bucket * ${BUCKET} AND turn < (counter.bucket + 1) * ${BUCKET}
            ) AS ranked
      WHERE ranked.turn = ANY($3::bigint[])`,
    [
      counters.map(({ language }) => language),
      counters.map(({ bucket }) => bucket),
      turns.map(({ turn }) => turn),
    ],
  );
  return new Map(rows.map(({ turn, rank }) => [turn, rank]));
};
