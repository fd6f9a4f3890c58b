/** What a statement could see: everything of transactions that had ended by then. */
export interface Snapshot {
  /** Transactions below it had ended. */
  xmin: bigint;
  /** Those from it on had not begun. */
  xmax: bigint;
  /** Those between that had not ended. */
  inProgress: ReadonlySet<bigint>;
}

/** Reads PostgreSQL's pg_snapshot: `xmin:xmax:xip,xip`. */
export const readSnapshot = (text: string): Snapshot => {
  const [xmin, xmax, inProgress] = text.split(':');
  return {
    xmin: BigInt(xmin!),
    xmax: BigInt(xmax!),
    inProgress: new Set(inProgress ? inProgress.split(',').map(BigInt) : []),
  };
};

/** Whether the statement could see what a transaction wrote; the same as PostgreSQL's pg_visible_in_snapshot. */
export const sees = ({ xmin, xmax, inProgress }: Snapshot, xact: bigint): boolean =>
  xact < xmin || (xact < xmax && !inProgress.has(xact));
