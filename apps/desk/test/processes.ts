import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Process id of the PostgreSQL that holds a desk's data; undefined when there is none. */
export const postgresOf = async (dataDir: string): Promise<number | undefined> => {
  const file = await readFile(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8').catch(() => undefined);
  return file === undefined ? undefined : Number(file.split('\n')[0]);
};
