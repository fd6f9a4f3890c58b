import { runOutsideTraces } from '#platform';

/** What became of one item of a batch. */
export type Result<R> = { value: R } | { error: unknown };

export interface GroupCommitOptions {
  /** Most items of one batch. */
  batch: number;
  /** Most items that may wait for a batch. */
  queue: number;
}

/** No more is taken: the queue is full, or is being closed. */
export class QueueRefused extends Error {
  override readonly name = 'QueueRefused';
}

interface Pending<T, R> {
  item: T;
  settle: (result: Result<R>) => void;
}

/**
 * One batch in flight, as many items in the next as have arrived meanwhile (DESIGN §4.2): a shared row is locked once
 * for all of them, and nobody waits for a timer.
 */
export class GroupCommit<T, R> {
  private readonly waiting: Pending<T, R>[] = [];
  private running: Promise<void> | undefined;
  private closed = false;

  /** @param process answers for each item, in order; its own error is that of every item of the batch */
  constructor(
    private readonly process: (items: T[]) => Promise<Result<R>[]>,
    private readonly options: GroupCommitOptions,
  ) {}

  /** How many items wait for the next batch. */
  get length(): number {
    return this.waiting.length;
  }

  /** Throws {@link QueueRefused}, or the item's own error. */
  async submit(item: T): Promise<R> {
    if (this.closed || this.waiting.length >= this.options.queue) throw new QueueRefused();
    const result = await new Promise<Result<R>>((settle) => {
      this.waiting.push({ item, settle });
      this.running ??= runOutsideTraces(() => this.run());
    });
    if ('error' in result) throw result.error;
    return result.value;
  }

  /** Takes no more and waits until what was taken is settled. */
  async close(): Promise<void> {
    this.closed = true;
    await this.running;
  }

  private async run(): Promise<void> {
    // Requests that came in the same turn of the event loop belong to the first batch already.
    await new Promise(setImmediate);
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, this.options.batch);
      const results = await this.results(batch.map(({ item }) => item));
      batch.forEach(({ settle }, index) => settle(results[index]!));
    }
    this.running = undefined;
  }

  private async results(items: T[]): Promise<Result<R>[]> {
    try {
      return await this.process(items);
    } catch (error) {
      return items.map(() => ({ error }));
    }
  }
}
