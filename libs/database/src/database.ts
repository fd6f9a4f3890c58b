import type { DataSource } from 'typeorm';
import type { DateTime } from 'luxon';
import { readBusinessClock, refuseInProduction, type ClockKind } from './business-clock.js';
import { guardConnections, type PoolState, poolState, withConnection } from './connection.js';
import { dataSourceOf, type DatabaseOptions } from './data-source.js';
import { ensureSchema, missingMigrations, runMigrations } from './migrate.js';
import { inTransaction, rowsOf, type Tx } from './transaction.js';

/** One service's own schema: every query sees its tables, and no other service's. */
export class Database {
  private constructor(
    readonly dataSource: DataSource,
    readonly schema: string,
    private readonly clock: ClockKind,
  ) {}

  /** Connect, and create the schema if it is missing and the role may. Migrations run by {@link migrate}. */
  static async open(options: DatabaseOptions): Promise<Database> {
    const clock = options.clock ?? 'machine';
    if (clock === 'simulated') refuseInProduction();
    const dataSource = await dataSourceOf(options).initialize();
    guardConnections(dataSource);
    try {
      await ensureSchema(dataSource, options.schema);
    } catch (error) {
      await dataSource.destroy();
      throw error;
    }
    return new Database(dataSource, options.schema, clock);
  }

  /**
   * Run `work` in one transaction. On its error everything is rolled back and that error is thrown.
   * Throws CommitUnknown when the connection broke during COMMIT, so that the caller looks it up.
   */
  transaction<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
    return inTransaction(this.dataSource, work);
  }

  /**
   * {@link transaction} for what comes many times a second: each connection keeps the plans of its statements, whose
   * texts must not vary. A table that was changed meanwhile fails it once; the next has a new connection.
   */
  repeatedTransaction<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
    return inTransaction(this.dataSource, work, 'repeated-changes');
  }

  /** Run `work`, which only reads: all its statements see the data as they are at the first one. */
  snapshot<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
    return inTransaction(this.dataSource, work, 'snapshot');
  }

  /** One statement on its own; its rows, also for `UPDATE … RETURNING`. */
  query<Row = Record<string, unknown>>(sql: string, params?: unknown[]): Promise<Row[]> {
    return withConnection(this.dataSource, async ({ client }) =>
      rowsOf<Row>(await client.query(sql, params)),
    );
  }

  /** Business time: the database's clock, plus the demonstration's shift. Zone Asia/Tokyo, whole milliseconds. */
  businessNow(tx: Pick<Tx, 'query'> = this): Promise<DateTime<true>> {
    return readBusinessClock(tx, this.clock);
  }

  /** How much of its connections is in use now. */
  pool(): PoolState {
    return poolState(this.dataSource);
  }

  /** Run the pending migrations; their names. Replicas that start together take turns. */
  migrate(): Promise<string[]> {
    return runMigrations(this.dataSource, this.schema);
  }

  /** Names of the migrations that the schema lacks. One that is ahead of this program lacks none. */
  missingMigrations(): Promise<string[]> {
    return missingMigrations(this.dataSource, this.schema);
  }

  /** Wait for what is under way, then close all connections. A second call does nothing. */
  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
