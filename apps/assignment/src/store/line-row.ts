import { advanceWatermark } from '#contracts';
import type { Tx } from '#database';

const PAGE = 500;

/**
 * Locks the line, the first lock of whoever offers turns or puts them back, and moves its watermark over the turns
 * settled since. Events don't take it: they settle turns without waiting for a claim.
 */
export const lockLine = async (tx: Tx): Promise<number> => {
  const [line] = await tx.query<{ watermark: number }>('SELECT watermark FROM line FOR UPDATE');
  const stored = line!.watermark;
  let watermark = stored;
  for (let mayGoOn = true; mayGoOn;) {
    const settled = await settledAbove(tx, watermark);
    const reached = advanceWatermark(watermark, settled);
    mayGoOn = reached === watermark + PAGE;
    watermark = reached;
  }
  if (watermark > stored) await tx.query('UPDATE line SET watermark = $1', [watermark]);
  return watermark;
};

const settledAbove = async (tx: Tx, watermark: number): Promise<number[]> => {
  const rows = await tx.query<{ turn: number }>(
    'SELECT turn FROM turns WHERE settled AND turn > $1 ORDER BY turn LIMIT $2',
    [watermark, PAGE],
  );
  return rows.map(({ turn }) => turn);
};
