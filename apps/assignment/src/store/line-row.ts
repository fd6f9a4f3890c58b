import { advanceWatermark } from '#contracts';
import type { Tx } from '#database';

const PAGE = 500;
const LARGE_PAGE = 20_000;

/**
 * Locks the line, the first lock of whoever offers turns or puts them back, and moves its watermark over the turns
 * settled since. Events don't take it: they settle turns without waiting for a claim.
 */
export const lockLine = async (tx: Tx): Promise<number> => {
  const stored = await watermarkStored(tx, 'FOR UPDATE');
  const watermark = await advanced(tx, stored);
  if (watermark > stored) await tx.query('UPDATE line SET watermark = $1', [watermark]);
  return watermark;
};

/** The watermark as it is now, for whoever only reads: nobody waits for them. */
export const readWatermark = async (tx: Pick<Tx, 'query'>): Promise<number> =>
  advanced(tx, await watermarkStored(tx));

const watermarkStored = async (tx: Pick<Tx, 'query'>, lock = ''): Promise<number> => {
  const [line] = await tx.query<{ watermark: number }>(`SELECT watermark FROM line ${lock}`);
  return line!.watermark;
};

/** Usually few turns were settled since; after a turn that held up the line for long they are many. */
const advanced = async (tx: Pick<Tx, 'query'>, stored: number): Promise<number> => {
  let watermark = stored;
  for (let page = PAGE; ; page = LARGE_PAGE) {
    const reached = advanceWatermark(watermark, await settledAbove(tx, watermark, page));
    if (reached < watermark + page) return reached;
    watermark = reached;
  }
};

const settledAbove = async (tx: Pick<Tx, 'query'>, watermark: number, limit: number): Promise<number[]> => {
  const rows = await tx.query<{ turn: number }>(
    `SELECT turn FROM turns
      WHERE settled AND turn > $1 AND EXISTS (SELECT FROM turns AS next WHERE next.turn = $1 + 1 AND next.settled)
      ORDER BY turn LIMIT $2`,
    [watermark, limit],
  );
  return rows.map(({ turn }) => turn);
};
