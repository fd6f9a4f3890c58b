import type { Tx } from '#database';

/** The desk goes on giving turns although it is closed. */
export interface Overtime {
  until: Date;
  /** Why, in the operator's words. */
  reason: string;
}

/** The overtime that was opened last, over or not; undefined after it was ended. */
export const readOvertime = async (tx: Pick<Tx, 'query'>): Promise<Overtime | undefined> => {
  const [row] = await tx.query<Overtime>('SELECT until, reason FROM overtime');
  return row;
};

/** Opens overtime in place of what there was. */
export const saveOvertime = async (tx: Tx, { until, reason }: Overtime): Promise<void> => {
  await tx.query(
    `INSERT INTO overtime (until, reason) VALUES ($1, $2)
     ON CONFLICT (only_row) DO UPDATE SET until = excluded.until, reason = excluded.reason`,
    [until, reason],
  );
};

export const endOvertime = async (tx: Tx): Promise<void> => {
  await tx.query('DELETE FROM overtime');
};
