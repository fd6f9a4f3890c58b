import type { Database, Tx } from '#database';
import { until } from './until.js';

/** Holds something in an open transaction, as a slow batch of events does, until `go` is called. */
export const holding = async (
  db: Database,
  hold: (tx: Tx) => Promise<unknown>,
  finish: (tx: Tx) => Promise<unknown> = () => Promise.resolve(),
): Promise<{ go(): Promise<void> }> => {
  const release = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const done = db.transaction(async (tx) => {
    await hold(tx);
    held.resolve();
    await release.promise;
    await finish(tx);
  });
  done.catch(held.reject);
  await held.promise;
  return {
    go: () => {
      release.resolve();
      return done;
    },
  };
};

/** Waits until so many sessions, or more, of the database wait for a row. */
export const waitingForRows = (db: Database, sessions: number): Promise<void> =>
  until(async () => {
    const [row] = await db.query<{ waiting: number }>(
      `SELECT count(*) AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return row!.waiting >= sessions;
  });
