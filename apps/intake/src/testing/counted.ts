import type { Database, Tx } from '#database';

/** A database whose statements are counted, those inside transactions too. */
export class CountedDatabase {
  count = 0;
  /** The database as it is reached. */
  readonly database: Database;

  constructor(database: Database) {
    const counted = <R>(work: (tx: Tx) => Promise<R>) => {
      return (tx: Tx): Promise<R> => {
        const query: Tx['query'] = (sql, params) => this.noted(() => tx.query(sql, params));
        return work({ query });
      };
    };
    const reach: Pick<Database, 'query' | 'transaction' | 'snapshot'> = {
      query: (sql, params) => this.noted(() => database.query(sql, params)),
      transaction: (work) => database.transaction(counted(work)),
      snapshot: (work) => database.snapshot(counted(work)),
    };
    this.database = Object.assign(Object.create(database) as Database, reach);
  }

  /** How many statements some work needs. */
  async of(work: () => Promise<unknown>): Promise<number> {
    const before = this.count;
    await work();
    return this.count - before;
  }

  private noted<R>(query: () => R): R {
    this.count += 1;
    return query();
  }
}
