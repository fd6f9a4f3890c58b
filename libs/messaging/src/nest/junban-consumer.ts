import { type CustomTransportStrategy, Server } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import { type AnyEvent, type Contract, CONTRACT, type ServiceName } from '#contracts';
import type { Database } from '#database';
import { type Backoff, defaultBackoff } from '../consumer/backoff.js';
import { BatchConsumer } from '../consumer/batch-consumer.js';
import type { BatchContext } from '../consumer/batch-context.js';
import type { FactsStore } from '../consumer/handler.js';
import type { ConsumerObserver } from '../consumer/observer.js';
import { type Stop, Stops } from '../consumer/stops.js';
import type { ApplyPorts } from '../consumer/unit-of-work.js';
import { type EpochOpened, type EpochPorts, openEpoch, type Opening } from '../epochs/open-epoch.js';
import type { OperatorReason } from '../epochs/operator-acts.js';
import { readPositions } from '../inbox/cursors.js';
import { type Seed, type Seeded, seedStream } from '../inbox/seed.js';
import type { Outbox } from '../outbox/outbox.js';
import { listParked, type ParkedEvent } from '../parking/parked.js';
import { type NumberedParked, parkedAfter, countAllParked } from '../parking/parked-page.js';
import { retryParked, type Retried } from '../parking/retry-parked.js';
import { type EndsWithout, type Skip, skipParked, type Skipped } from '../parking/skip-parked.js';
import { type Replayed, setPublishedBack } from '../outbox/replay.js';
import { type Lags, lagsOf } from '../operations/lag.js';
import { type StreamsState, streamsOf } from '../operations/streams-of.js';
import {
  type Listener,
  type MessagingLog,
  silentLog,
  type Subscription,
  type Transport,
  type TransportStop,
} from '../transport.js';
import { transportIdOf } from './events-for.js';
import { checkRoutes } from './routing-table.js';

export interface JunbanConsumerOptions<F> {
  service: ServiceName;
  /** The services whose topics it reads. */
  sources: readonly ServiceName[];
  database: Database;
  store: FactsStore<F>;
  outbox: Outbox;
  transport: Transport;
  /** Whether parked events are told by turn.held; intake has no such event. */
  publishesHeld: boolean;
  /** Which parked events an operator may give up; none unless given. */
  endsWithout?: EndsWithout<F>;
  /** What it does besides when an operator opens a new epoch. */
  beforeEpoch?: EpochPorts['beforeEpoch'];
  /** How it reads events; the present contract unless given. */
  contract?: Contract;
  /** Told after each commit that applied events: a hint for whoever works on what they changed. */
  onApplied?: () => void;
  log?: MessagingLog;
  observer?: ConsumerObserver;
  backoff?: Partial<Backoff>;
}

/** The consumer of one service as Nest's custom transport strategy: its routes are `@EventPattern` methods. */
export class JunbanConsumer<F> extends Server implements CustomTransportStrategy, Listener {
  override readonly transportId: symbol;
  override readonly propagatesEventHandlerErrors = true;
  readonly service: ServiceName;
  readonly sources: readonly ServiceName[];
  private readonly ports: ApplyPorts<F>;
  private readonly stopped: Stops;
  private readonly batches: BatchConsumer<F>;
  private subscription?: Promise<Subscription>;

  constructor(private readonly options: JunbanConsumerOptions<F>) {
    super();
    const { service, sources, transport, contract = CONTRACT, log = silentLog, observer = {} } = options;
    this.service = service;
    this.sources = sources;
    this.transportId = transportIdOf(service);
    this.stopped = new Stops(log);
    this.ports = { ...options, contract, deliver: (event, batch) => this.deliver(event, batch) };
    this.batches = new BatchConsumer({
      ...this.ports,
      log,
      observer,
      stops: this.stopped,
      backoff: { ...defaultBackoff, ...options.backoff },
      wake: () => transport.wake(service),
      applied: () => options.onApplied?.(),
    });
  }

  /** Called by Nest: checks the routing table and begins to read. */
  listen(callback: (error?: unknown) => void): void {
    this.start().then(() => callback(), callback);
  }

  /** Called by Nest: ends reading; batches under way are finished or rolled back. */
  async close(): Promise<void> {
    const subscription = await this.subscription?.catch(() => undefined);
    await subscription?.close();
  }

  positions() {
    return readPositions(this.options.database, this.sources);
  }

  consume(...batch: Parameters<Listener['consume']>) {
    return this.batches.consume(...batch);
  }

  /** Streams that aren't being applied now, for readiness and metrics. */
  stops(): Stop[] {
    return this.stopped.list();
  }

  /** Events that wait for an operator, oldest first. */
  listParked(): Promise<ParkedEvent[]> {
    return listParked(this.options.database);
  }

  /** Tries a parked event again, by an operator's wish. */
  async retryParked(id: string): Promise<Retried> {
    const retried = await retryParked(this.ports, id);
    if (retried.outcome === 'applied') this.tellApplied();
    return retried;
  }

  /** Parked events after a number, in the order in which they were parked. */
  parkedAfter(after: number, limit: number): Promise<NumberedParked[]> {
    return parkedAfter(this.options.database, after, limit);
  }

  countParked(): Promise<number> {
    return countAllParked(this.options.database);
  }

  /** Gives up a parked event, by an operator's wish. */
  async skipParked(id: string, skip: Skip): Promise<Skipped> {
    const endsWithout = this.options.endsWithout ?? (() => false);
    const skipped = await skipParked({ ...this.ports, endsWithout }, id, skip);
    if (skipped.outcome === 'skipped') this.tellApplied();
    return skipped;
  }

  /** Where its streams stand. */
  async streams(): Promise<StreamsState> {
    const ends = (await this.options.transport.ends?.(this.sources)) ?? [];
    return streamsOf(this.options.database, { sources: this.sources, stops: this.stops(), ends });
  }

  /** How far it lags behind each of its sources. */
  async lags(): Promise<Lags> {
    return lagsOf((await this.streams()).read);
  }

  /** What keeps the transport from carrying its events now. */
  transportStops(): TransportStop[] {
    return this.options.transport.stops?.(this.service) ?? [];
  }

  /** Has everything of one of its own streams brought again from a sequence on, by an operator's wish. */
  async replay(partition: number, from: number): Promise<Replayed> {
    const replayed = await setPublishedBack(this.options.database, partition, from);
    if (replayed.outcome === 'set-back') this.options.transport.wake(this.service);
    return replayed;
  }

  /** Begins its own streams anew, by an operator's wish. */
  async openEpoch(opening: Opening): Promise<EpochOpened> {
    const opened = await openEpoch({ ...this.options, log: this.options.log ?? silentLog }, opening);
    if (opened.outcome === 'opened') this.options.transport.wake(this.service);
    return opened;
  }

  /** Begins one of the streams that it reads after a stated sequence, by an operator's wish. */
  seed(seed: Seed, reason: OperatorReason): Promise<Seeded> {
    return seedStream(this.options.database, seed, reason);
  }

  on(): never {
    throw new Error('A consumer has no events of its own to listen to.');
  }

  unwrap(): never {
    throw new Error('A consumer wraps nothing.');
  }

  private tellApplied(): void {
    this.options.transport.wake(this.service);
    this.options.onApplied?.();
  }

  private async start(): Promise<void> {
    checkRoutes(this.service, this.sources, this.messageHandlers, this.ports.contract);
    this.subscription = this.options.transport.subscribe(this);
    await this.subscription;
  }

  /** Nest answers a thrown error with an observable that carries it: it must be unwrapped, or the error vanishes. */
  private async deliver(event: AnyEvent, batch: BatchContext<F>): Promise<void> {
    const answer: unknown = await this.messageHandlers.get(event.type)!(event, batch);
    if (isObservable(answer)) await lastValueFrom(answer, { defaultValue: undefined });
  }
}
