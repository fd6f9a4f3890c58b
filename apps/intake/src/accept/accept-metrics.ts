import type { Database } from '#database';
import { type Metrics, sharedLook } from '#platform';
import { readLastTurn } from '../store/turn-counter.js';

/** Who waits to be accepted. */
interface Waiting {
  readonly waiting: number;
}

/** Shows how many requests wait to be accepted here, and which turn was the last. */
export const showAcceptance = (metrics: Metrics, database: Database, queue: Waiting): void => {
  metrics.gauge({
    name: 'junban_accept_queue_requests',
    help: 'Requests that wait to be accepted into the line',
    samples: () => [{ value: queue.waiting }],
  });
  const lastTurn = sharedLook(() => readLastTurn(database));
  metrics.gauge({
    name: 'junban_last_turn',
    help: 'Number of the last turn that was taken: turns have no gap, so that it counts them',
    samples: async () => [{ value: await lastTurn() }],
  });
};

/** Measures how many requests share a commit. */
export const acceptBatchSize = (metrics: Metrics): ((requests: number) => void) => {
  const size = metrics.histogram({
    name: 'junban_accept_batch_size',
    help: 'Requests that were accepted, or refused, in one transaction',
    buckets: [1, 2, 5, 10, 25, 50, 100, 250, 500],
  });
  return (requests) => size.observe(requests);
};
