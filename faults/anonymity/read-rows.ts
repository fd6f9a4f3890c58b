import type { Database } from '#database';
import type { Place } from './traces.js';

const AT_A_TIME = 500;

/** Every row of every table, as text, by schema. */
export const readRows = async (admin: Database): Promise<Map<string, Place[]>> => {
  const tables = await admin.query<{ schema: string; name: string }>(
    `SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
      WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
      ORDER BY 1, 2`,
  );
  const rows = new Map<string, Place[]>();
  for (const { schema, name } of tables) {
    const own = await admin.query<{ row: string }>(
      `SELECT to_jsonb(t)::text AS row FROM "${schema}"."${name}" AS t`,
    );
    const texts = own.map(({ row }) => row);
    for (let at = 0; at < texts.length; at += AT_A_TIME)
      rows.set(schema, [
        ...(rows.get(schema) ?? []),
        { where: `table ${schema}.${name}`, text: texts.slice(at, at + AT_A_TIME).join('\n') },
      ]);
  }
  return rows;
};
