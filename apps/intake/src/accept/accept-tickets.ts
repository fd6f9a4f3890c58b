import { Logger } from '@nestjs/common';
import {
  forgetOldKeys,
  isCommitUnknown,
  isDataError,
  KeyTakenMeanwhile,
  sqlStateOf,
  type Database,
} from '#database';
import type { Outbox, Transport } from '#messaging';
import { GroupCommit, QueueRefused, type Result } from '#service';
import type { DeskRules } from '../domain/rules.js';
import { intakeProblem } from '../http/problems.js';
import { acceptBatch } from './accept-batch.js';
import { whatFailed } from './failure.js';
import { wereStored } from './look-up.js';
import type { Accepted, AcceptRequest } from './request.js';

export interface AcceptPorts {
  database: Database;
  outbox: Pick<Outbox, 'append'>;
  transport: Pick<Transport, 'wake'>;
  desk: DeskRules;
  /** 500 a batch and 5,000 waiting unless given. */
  limits?: { batch: number; queue: number };
  /** Told how many requests each batch has. */
  onBatch?: (requests: number) => void;
}

const SWEEP_EVERY_MS = 60_000;

/** Takes tickets into the line: many at a time, each with the answer of its own. */
export class AcceptTickets {
  private readonly log = new Logger(AcceptTickets.name);
  private readonly queue: GroupCommit<AcceptRequest, Accepted>;
  private sweepAt = 0;

  constructor(private readonly ports: AcceptPorts) {
    this.queue = new GroupCommit((batch) => this.process(batch), ports.limits ?? { batch: 500, queue: 5000 });
  }

  /** Throws Problem: busy (503), the key of another request (422), or what went wrong with this request alone. */
  async submit(request: AcceptRequest): Promise<Accepted> {
    try {
      return await this.queue.submit(request);
    } catch (error) {
      throw error instanceof QueueRefused
        ? intakeProblem('busy', { headers: { 'retry-after': '2' } })
        : error;
    }
  }

  /** How many wait for the next batch. */
  get waiting(): number {
    return this.queue.length;
  }

  /** Takes no more, and finishes what was taken. */
  close(): Promise<void> {
    return this.queue.close();
  }

  private async process(batch: AcceptRequest[]): Promise<Result<Accepted>[]> {
    this.ports.onBatch?.(batch.length);
    const results = await this.attempt(batch);
    await this.sweep();
    return results;
  }

  private async attempt(batch: AcceptRequest[], again = true): Promise<Result<Accepted>[]> {
    let results: Result<Accepted>[] = [];
    try {
      await this.ports.database.transaction(async (tx) => {
        results = await acceptBatch(tx, batch, this.ports);
      });
      this.ports.transport.wake('intake');
      return results;
    } catch (error) {
      if (isCommitUnknown(error)) return this.afterLostCommit(batch, results, error, again);
      if (error instanceof KeyTakenMeanwhile && again) return this.attempt(batch, false);
      if (isDataError(error) && batch.length > 1) return this.oneByOne(batch);
      this.log.warn({ event: 'accept failed', requests: batch.length, sqlState: sqlStateOf(error) });
      return batch.map(() => ({ error: whatFailed(error) }));
    }
  }

  /** One request that cannot be stored harms no other (DESIGN §4.2). */
  private async oneByOne(batch: AcceptRequest[]): Promise<Result<Accepted>[]> {
    const results: Result<Accepted>[] = [];
    for (const request of batch) results.push(...(await this.attempt([request])));
    return results;
  }

  private async afterLostCommit(
    batch: AcceptRequest[],
    results: Result<Accepted>[],
    lost: unknown,
    again: boolean,
  ): Promise<Result<Accepted>[]> {
    try {
      const stored = await wereStored(
        this.ports.database,
        batch.map(({ ticketId }) => ticketId),
      );
      this.log.warn({ event: 'commit of unknown outcome', requests: batch.length, stored });
      if (stored) this.ports.transport.wake('intake');
      if (stored) return results;
      if (again) return await this.attempt(batch, false);
    } catch {
      // The database stays away: nobody can say.
    }
    return batch.map(() => ({
      error: intakeProblem('outcome-unknown', { headers: { 'retry-after': '2' }, cause: lost }),
    }));
  }

  private async sweep(): Promise<void> {
    if (performance.now() < this.sweepAt) return;
    this.sweepAt = performance.now() + SWEEP_EVERY_MS;
    try {
      if (await forgetOldKeys(this.ports.database)) this.sweepAt = 0;
    } catch (error) {
      this.log.warn({ event: 'old keys not forgotten', sqlState: sqlStateOf(error) });
    }
  }
}
