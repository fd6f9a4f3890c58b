import { Injectable } from '@nestjs/common';
import type { ReplyThen } from '#contracts';
import type { Tx } from '#database';
import { Metrics } from '#platform';
import { REPLY_THENS } from '../domain/reply-thens.js';
import { REQUEUE_CAUSES, type RequeueCause } from '../domain/requeue-cause.js';

type Count = () => void;

const HOW = ['next', 'push'] as const;

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
    // What has never happened has happened 0 times: without it, the first of a kind would not be seen as an increase.
    for (const how of HOW) this.assignments.inc({ how }, 0);
    for (const cause of REQUEUE_CAUSES) this.requeues.inc({ cause }, 0);
    for (const then of REPLY_THENS) this.replies.inc({ then }, 0);
  }

  started(tx: Tx, how: (typeof HOW)[number], turns: number): void {
    this.note(tx, () => this.assignments.inc({ how }, turns));
  }

  requeued(tx: Tx, cause: RequeueCause, turns: number): void {
    this.note(tx, () => this.requeues.inc({ cause }, turns));
  }

  replied(tx: Tx, then: ReplyThen): void {
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
