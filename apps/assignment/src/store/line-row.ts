import { advanceWatermark } from '#contracts';
import type { Tx } from '#database';

const PAGE = 500;
const LARGE_PAGE = 20_000;

/**
 * Locks the line, the first lock of whoever offers turns or puts them back, and moves its watermark over the turns
 * settled since. Events don't take it: they settle turns without waiting for a claim.
 */
export const lockLine = async (tx: Tx): Promise<number> => {
  const { stored, watermark } = await advanced(tx, 'FOR UPDATE');
  if (watermark > stored) await tx.query('UPDATE line SET watermark = $1', [watermark]);
  return watermark;
};

/** The watermark as it is now, for whoever only reads: nobody waits for them. */
export const readWatermark = async (tx: Pick<Tx, 'query'>): Promise<number> => (await advanced(tx)).watermark;

interface Advanced {
  stored: number;
  watermark: number;
}

/** Usually few turns were settled since; after a turn that held up the line for long they are many. */
const advanced = async (tx: Pick<Tx, 'query'>, lock = ''): Promise<Advanced> => {
  const [[line], settled] = await Promise.all([
    tx.query<{ watermark: number }>(`SELECT watermark FROM line ${lock}`),
    settledAfter(tx, PAGE),
  ]);
  const stored = line!.watermark;
  let watermark = advanceWatermark(stored, settled);
  for (let start = stored, page = PAGE; watermark === start + page; page = LARGE_PAGE) {
    start = watermark;
    watermark = advanceWatermark(start, await settledAfter(tx, LARGE_PAGE, start));
  }
  return { stored, watermark };
};

/** Those of the next `page` turns after one, or else after the watermark stored, that are settled, if the first of them is. */
const settledAfter = async (tx: Pick<Tx, 'query'>, page: number, after?: number): Promise<number[]> => {
  const rows = await tx.query<{ turn: number }>(
    `WITH last AS MATERIALIZED (SELECT coalesce($1, watermark) AS turn FROM line)
     SELECT turn FROM turns
      WHERE settled AND turn > (SELECT turn FROM last) AND turn <= (SELECT turn + $2 FROM last)
        AND EXISTS (SELECT FROM turns AS next WHERE next.turn = (SELECT turn + 1 FROM last) AND next.settled)
      ORDER BY turn`,
    [after ?? null, page],
  );
  return rows.map(({ turn }) => turn);
};
