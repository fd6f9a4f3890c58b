import type { EventRecord } from '#contracts';
import { inStep, SpanKind } from '#platform';
import type { Consumed, Control, MessagingLog, Stream } from '../transport.js';
import { applyOrPark, type Incoming } from './apply-or-park.js';
import { applyRecords } from './apply-records.js';
import { type Backoff, waitAfter, waitBeating } from './backoff.js';
import { describeFault, isDataFault, NotYetKnown } from './faults.js';
import type { ConsumerObserver } from './observer.js';
import type { Outcome } from './outcome.js';
import type { Stops } from './stops.js';
import type { ApplyPorts } from './unit-of-work.js';

export interface BatchConsumerPorts<F> extends ApplyPorts<F> {
  stops: Stops;
  backoff: Backoff;
  log: MessagingLog;
  observer: ConsumerObserver;
  /** Says that this service has published something. */
  wake: () => void;
  /** Says that events were applied. */
  applied: () => void;
}

/** An outage that lasts for so many attempts is worth an operator's eye. */
const WORTH_TELLING = 3;

/** Deals with batches of records: all at once, and one by one where that fails (DESIGN §6, Consumer). */
export class BatchConsumer<F> {
  constructor(private readonly ports: BatchConsumerPorts<F>) {}

  /** Each batch is a trace of its own: its events belong to many. */
  consume(stream: Stream, records: EventRecord[], control: Control): Promise<Consumed> {
    const { source, partition } = stream;
    const step = {
      name: `process batch of ${source}`,
      kind: SpanKind.CONSUMER,
      attributes: {
        'junban.service': this.ports.service,
        'messaging.destination.partition.id': String(partition),
        'messaging.batch.message_count': records.length,
      },
    };
    return inStep(step, () => this.deal(stream, records, control));
  }

  private async deal(stream: Stream, records: EventRecord[], control: Control): Promise<Consumed> {
    const incoming = records.map((record) => ({ record, parsed: this.ports.contract.parse(record) }));
    const done =
      (await this.allAtOnce(stream, incoming, control)) ?? (await this.oneByOne(stream, incoming, control));
    return done < records.length ? { done, retryAfterMillis: this.ports.backoff.stopped } : { done };
  }

  /** Undefined when an event among them cannot be applied. */
  private async allAtOnce(
    stream: Stream,
    incoming: Incoming[],
    control: Control,
  ): Promise<number | undefined> {
    const parsed = incoming.map((item) => item.parsed);
    const began = performance.now();
    const outcome = await this.persist(stream, control, async () => {
      try {
        return await applyRecords(this.ports, stream, parsed, control.signal);
      } catch (error) {
        if (isDataFault(error) || error instanceof NotYetKnown) return undefined;
        throw error;
      }
    });
    if (outcome) this.report(stream, outcome, began);
    return outcome?.done;
  }

  private async oneByOne(stream: Stream, incoming: Incoming[], control: Control): Promise<number> {
    for (const [index, item] of incoming.entries()) {
      await control.heartbeat?.();
      const began = performance.now();
      const outcome = await this.persist(stream, control, () =>
        applyOrPark(this.ports, stream, item, control.signal),
      );
      this.report(stream, outcome, began);
      if (outcome.done === 0) return index;
    }
    return incoming.length;
  }

  /** What of an epoch that was left had not come is in the new one, or nowhere. */
  private tellEpochs(stream: Stream, { entered, late }: Outcome): void {
    if (entered)
      this.ports.log.warn({ event: 'epoch-entered', ...stream, ...entered }, 'a stream begins a new epoch');
    if (late)
      this.ports.log.warn(
        { event: 'late-events', ...stream, late },
        'events of an epoch that was left are ignored',
      );
  }

  /** Tries until the infrastructure lets it: nothing may be lost or skipped for want of a database. */
  private async persist<R>(stream: Stream, control: Control, work: () => Promise<R>): Promise<R> {
    for (let attempts = 1; ; attempts += 1) {
      control.signal.throwIfAborted();
      try {
        const result = await work();
        this.ports.stops.clear(stream, (reason) => reason === 'infrastructure');
        return result;
      } catch (error) {
        control.signal.throwIfAborted();
        this.tellRetry(stream, attempts, describeFault(error));
        await waitBeating(waitAfter(attempts, this.ports.backoff), control);
      }
    }
  }

  private tellRetry(stream: Stream, attempts: number, error: string): void {
    if (attempts === 1)
      this.ports.log.warn({ event: 'batch-retried', ...stream, error }, 'a batch is tried again');
    if (attempts === WORTH_TELLING) this.ports.stops.set(stream, 'infrastructure', error);
  }

  private report(stream: Stream, outcome: Outcome, began: number): void {
    const { stop, applied, parked, published } = outcome;
    if (published) this.ports.wake();
    if (applied > 0) this.ports.applied();
    this.tellEpochs(stream, outcome);
    for (const event of parked)
      this.ports.log.error(
        { event: 'event-parked', ...stream, ticketId: event.ticketId, parked: event },
        'an event failed and is parked',
      );
    // Behind a gap or a fork only a record that follows proves that the stream is whole again.
    const isWhole = applied + parked.length > 0;
    this.ports.stops.clear(stream, (reason) => {
      if (reason === 'infrastructure' || reason === stop?.reason) return false;
      return isWhole || (reason !== 'gap' && reason !== 'fork');
    });
    if (stop) this.ports.stops.set(stream, stop.reason, stop.detail);
    this.ports.observer.batch?.(stream, outcome, (performance.now() - began) / 1000);
  }
}
