import type { DataSource } from 'typeorm';
import { CommitUnknown, ConnectionLost, isConnectionLoss, sqlStateOf } from './errors.js';
import { isPlanStale, planName } from './kept-plan.js';
import { sendTogether } from './sent-together.js';
import { withConnection, type Connection } from './connection.js';

/** An open transaction. It ends with the function it was given to; a query after that is refused. */
export interface Tx {
  /**
   * The rows of the statement, also for `UPDATE … RETURNING`; an empty list where there are none. Statements run in the
   * order of their calls; those that are called before the last was answered share its way to the database.
   */
  query<Row = Record<string, unknown>>(sql: string, params?: unknown[]): Promise<Row[]>;
}

/**
 * What a transaction is for: to change, each statement seeing what was committed before it; the same with statements
 * that come again and again, of which each connection keeps the plans; or to read one state of the data.
 */
export type TransactionKind = 'changes' | 'repeated-changes' | 'snapshot';

const BEGIN: Record<TransactionKind, string> = {
  changes: 'BEGIN',
  // Planning such a statement for its very values costs as much as running it, and finds the same plan; so would compiling
  // it, to which the guessed costs of a general plan can lead.
  'repeated-changes': 'BEGIN; SET LOCAL plan_cache_mode = force_generic_plan; SET LOCAL jit = off',
  snapshot: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
};

/**
 * Run `work` in one transaction. On its error everything is rolled back and that very error is thrown,
 * whatever becomes of the ROLLBACK. Throws {@link CommitUnknown} when the connection broke during COMMIT.
 */
export function inTransaction<R>(
  dataSource: DataSource,
  work: (tx: Tx) => Promise<R>,
  kind: TransactionKind = 'changes',
): Promise<R> {
  return withConnection(dataSource, async (connection) => {
    await connection.client.query(BEGIN[kind]);
    const tx = new OpenTransaction(connection, kind === 'repeated-changes');
    let result: R;
    try {
      result = await work(tx);
    } catch (error) {
      await rollBack(connection);
      throw error;
    } finally {
      tx.end();
    }
    await commit(connection);
    return result;
  });
}

class OpenTransaction implements Tx {
  private ended = false;
  constructor(
    private readonly connection: Connection,
    private readonly keepsPlans: boolean,
  ) {}

  async query<Row = Record<string, unknown>>(sql: string, params?: unknown[]): Promise<Row[]> {
    if (this.ended) throw new Error('This transaction has ended; a query was not awaited inside it.');
    try {
      sendTogether(this.connection.client);
      const name = this.keepsPlans ? { name: planName(sql) } : {};
      return rowsOf<Row>(await this.connection.client.query({ text: sql, values: params, ...name }));
    } catch (error) {
      // The session is over and its transaction with it, even if the socket still looks well.
      if (isConnectionLoss(error) || isPlanStale(error)) this.connection.discard(error);
      throw error;
    }
  }

  end(): void {
    this.ended = true;
  }
}

/** The rows of a driver result; a text of several statements gives those of the last one. */
export function rowsOf<Row>(result: unknown): Row[] {
  const last = (Array.isArray(result) ? result.at(-1) : result) as { rows?: Row[] } | undefined;
  return last?.rows ?? [];
}

async function commit(connection: Connection): Promise<void> {
  if (connection.isBroken()) throw new ConnectionLost(new Error('broken before COMMIT was sent'));
  let command: string;
  try {
    ({ command } = await connection.client.query('COMMIT'));
  } catch (error) {
    // An answer with an SQLSTATE of its own (a deferred constraint, say) means: rolled back, for certain.
    if (sqlStateOf(error) && !isConnectionLoss(error)) throw error;
    connection.discard(error);
    throw new CommitUnknown(error);
  }
  // PostgreSQL answers the COMMIT of a failed transaction with a ROLLBACK and no error.
  if (command !== 'COMMIT')
    throw new Error('Rolled back: a failed statement was ignored in the transaction.');
}

async function rollBack(connection: Connection): Promise<void> {
  try {
    await connection.client.query('ROLLBACK');
  } catch (error) {
    connection.discard(error);
  }
}
