import { Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { Metrics } from '#platform';

type Count = () => void;

/**
 * Counts what becomes of turns. What a transaction does is counted when it is committed, by whoever commits it; what was
 * rolled back never happened.
 */
@Injectable()
export class LineCounters {
  private readonly noted = new WeakMap<Tx, Count[]>();
  private readonly assignments;
  private readonly requeues;
  private readonly replies;

  constructor(metrics: Metrics) {
    this.assignments = metrics.counter({
      name: 'junban_assignments_total',
      help: 'Turns given to agents, by push or because they asked for the next',
      labelNames: ['how'],
    });
    this.requeues = metrics.counter({
      name: 'junban_requeues_total',
      help: 'Turns that stand in line again, by cause: given back, or lost with the lease',
      labelNames: ['cause'],
    });
    this.replies = metrics.counter({
      name: 'junban_replies_total',
      help: 'Replies by what follows: answered, question, closed or declined',
      labelNames: ['then'],
    });
  }

  started(tx: Tx, how: string, turns: number): void {
    this.note(tx, () => this.assignments.inc({ how }, turns));
  }

  requeued(tx: Tx, cause: string, turns: number): void {
    this.note(tx, () => this.requeues.inc({ cause }, turns));
  }

  replied(tx: Tx, then: string): void {
    this.note(tx, () => this.replies.inc({ then }));
  }

  /** Runs a transaction by `run`, and counts what it has done. */
  async counting<R>(
    run: (work: (tx: Tx) => Promise<R>) => Promise<R>,
    work: (tx: Tx) => Promise<R>,
  ): Promise<R> {
    let done: Tx | undefined;
    const result = await run((tx) => {
      done = tx;
      return work(tx);
    });
    for (const count of (done && this.noted.get(done)) ?? []) count();
    return result;
  }

  private note(tx: Tx, count: Count): void {
    const counts = this.noted.get(tx);
    if (counts) counts.push(count);
    else this.noted.set(tx, [count]);
  }
}
