import type { Tx } from '#database';

/** What tells this PostgreSQL cluster from any other. */
export const readCluster = async (db: Pick<Tx, 'query'>): Promise<string> => {
  const [row] = await db.query<{ cluster: string }>(
    'SELECT system_identifier::text AS cluster FROM pg_control_system()',
  );
  return row!.cluster;
};

/** The cluster in which the trail was written last; undefined while it doesn't tell. */
export const clusterOfTrail = async (db: Pick<Tx, 'query'>): Promise<string | undefined> => {
  const [row] = await db.query<{ cluster: string }>(
    `SELECT detail->>'cluster' AS cluster FROM audit WHERE turn IS NULL AND act = 'trail-opened'
      ORDER BY entry DESC LIMIT 1`,
  );
  return row?.cluster;
};
