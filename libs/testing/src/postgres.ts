import { Database, type DatabaseOptions, type MigrationClass } from '#database';
import { copyOfTemplate, type FreshDatabase, freshDatabase } from './fresh-database.js';

/** A database of its own on the run's PostgreSQL server. */
export interface TestDatabase {
  /** Opened on schema "test", or the one asked for, with all migrations run. */
  readonly db: Database;
  /** postgres:// address of the database, with the rights of its owner. */
  readonly url: string;
  /** Another connection pool to the same database: a second replica, or another schema. */
  open(options?: Partial<DatabaseOptions>): Promise<Database>;
  /** Close all that was opened, and drop the database unless JUNBAN_TEST_KEEP is set. */
  drop(): Promise<void>;
}

/** What many tests begin with: it is made once in a run, and copied for each of them. */
export interface Beginning {
  /** Tells it from others; lower case letters and underscores. */
  name: string;
  /** Adds to the migrated database what else is there; it may leave open what it opened by `server.open`. */
  make(server: Pick<TestDatabase, 'db' | 'open'>): Promise<unknown>;
}

/** A fresh, migrated database. To be dropped in `afterAll`. */
export async function testDatabase(
  migrations: MigrationClass[] = [],
  options: Partial<DatabaseOptions> = {},
  beginning?: Beginning,
): Promise<TestDatabase> {
  const defaults = {
    ...{ schema: 'test', name: 'test', migrations, poolSize: 5 },
    // However slow the machine is that many tests share.
    connectTimeoutMs: 60_000,
    idleInTransactionTimeoutMs: 60_000,
    ...options,
  };
  if (!beginning) return migrated(await freshDatabase(), defaults);
  const copy = await copyOfTemplate(beginning.name, async (template) => {
    const { close, ...server } = await migrated(template, defaults);
    await beginning.make(server);
    await close();
  });
  return migrated(copy, defaults);
}

async function migrated(
  fresh: FreshDatabase,
  defaults: Omit<DatabaseOptions, 'url'>,
): Promise<TestDatabase & { close: () => Promise<void> }> {
  const opened: Database[] = [];
  const open = async (over: Partial<DatabaseOptions> = {}) => {
    const db = await Database.open({ url: fresh.url, ...defaults, ...over });
    opened.push(db);
    return db;
  };
  const close = async () => void (await Promise.all(opened.map((each) => each.close())));
  const db = await open();
  await db.migrate();
  const drop = async () => {
    await close();
    await fresh.drop();
  };
  return { db, url: fresh.url, open, close, drop };
}
