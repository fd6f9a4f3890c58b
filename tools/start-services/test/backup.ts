import { escapeIdentifier as name } from 'pg';
import { Database } from '#database';

/** A schema's backup: all its rows as they were. */
export interface Backup {
  /** Puts everything back as it was. Nobody uses the schema meanwhile. */
  restore(): Promise<void>;
  /** Ends the administrator's connection. */
  close(): Promise<void>;
}

/** Copies all tables of a schema beside it, with an administrator's rights. */
export const backUp = async (url: string, schema: string): Promise<Backup> => {
  const admin = await Database.open({
    url,
    schema: `${schema}_backup`,
    migrations: [],
    name: 'backup',
    poolSize: 1,
  });
  const tables = await admin.query<{ table: string }>(
    'SELECT table_name AS table FROM information_schema.tables WHERE table_schema = $1',
    [schema],
  );
  const pairs = tables.map(({ table }) => ({ own: `${name(schema)}.${name(table)}`, copy: name(table) }));
  // All of them as they were at one moment.
  await admin.transaction(async (tx) => {
    await tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    for (const { own, copy } of pairs) await tx.query(`CREATE TABLE ${copy} AS TABLE ${own}`);
  });
  return {
    restore: () =>
      admin.transaction(async (tx) => {
        // Rows come back as they were, whatever refers to what.
        await tx.query(`SET LOCAL session_replication_role = 'replica'`);
        await tx.query(`TRUNCATE ${pairs.map(({ own }) => own).join()}`);
        for (const { own, copy } of pairs)
          await tx.query(`INSERT INTO ${own} OVERRIDING SYSTEM VALUE SELECT * FROM ${copy}`);
      }),
    close: () => admin.close(),
  };
};
