import { CommitUnknown, type Database, type Tx } from '#database';

/** Loses answers to commits: the next one's when told to. */
export class LossyConnection {
  private loss: 'nothing' | 'the answer' | 'the commit' = 'nothing';

  /** The next transaction ends with CommitUnknown, and was stored (the answer is lost) or not (the commit is). */
  lose(loss: 'the answer' | 'the commit'): void {
    this.loss = loss;
  }

  /** The database as it is reached through this connection. */
  readonly reach = (database: Database): Database =>
    Object.assign(Object.create(database) as Database, {
      transaction: async <R>(work: (tx: Tx) => Promise<R>): Promise<R> => {
        const { loss } = this;
        this.loss = 'nothing';
        const lost = new CommitUnknown(new Error('the connection went away'));
        const result = await database.transaction(async (tx) => {
          const made = await work(tx);
          if (loss === 'the commit') throw lost;
          return made;
        });
        if (loss === 'the answer') throw lost;
        return result;
      },
    });
}
