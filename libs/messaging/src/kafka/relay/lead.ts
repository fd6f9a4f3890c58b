import { PARTITIONS } from '#contracts';
import { rest } from '../rest.js';

/** A partition that doesn't answer holds up the others for so long, in milliseconds, and no longer. */
const WAIT = 10_000;

/**
 * What the streams of a service know of each other while this process leads. A database is restored as a whole: while one
 * of its streams is forked, all of them are silent, and none begins before all have been compared (DESIGN §6).
 */
export class Lead {
  private readonly tried = new Set<number>();
  private readonly forks = new Map<number, number>();
  private readonly all = new AbortController();

  constructor(private readonly over: AbortSignal) {}

  /** The stream has been compared with Kafka, or could not be. */
  hasTried(partition: number): void {
    this.tried.add(partition);
    if (this.tried.size === PARTITIONS) this.all.abort();
  }

  /** Resolves when all streams have tried, the lead is over, or it has taken too long. */
  async allTried(): Promise<void> {
    await rest(WAIT, AbortSignal.any([this.over, this.all.signal]));
  }

  /** Kafka has events of the stream that the outbox of this epoch has not; no epoch: it has none any more. */
  setFork(partition: number, epoch: number | undefined): void {
    if (epoch === undefined) this.forks.delete(partition);
    else this.forks.set(partition, epoch);
  }

  isForked(epoch: number): boolean {
    return [...this.forks.values()].includes(epoch);
  }
}
