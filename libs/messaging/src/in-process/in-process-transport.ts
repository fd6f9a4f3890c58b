import type { ServiceName } from '#contracts';
import {
  type Listener,
  type MessagingLog,
  silentLog,
  type StreamEnd,
  type Subscription,
  type Transport,
} from '../transport.js';
import { Announcer } from './announcer.js';
import { InProcessSubscription } from './in-process-subscription.js';
import { type OutboxDatabase, readEnds, readOutbox } from './read-outbox.js';

export interface InProcessTransportOptions {
  /** A way into each service's own schema, with rights on outbox and streams alone. */
  databases: Partial<Record<ServiceName, OutboxDatabase>>;
  /** How often streams are looked at unasked; 1,000 unless given. */
  pollMillis?: number;
  log?: MessagingLog;
}

/** Takes events from the outboxes of services in the same process straight to their consumers (DESIGN §6). */
export class InProcessTransport implements Transport {
  private readonly announcers = new Map<ServiceName, Announcer>();
  private readonly subscriptions = new Set<Subscription>();

  constructor(private readonly options: InProcessTransportOptions) {}

  async subscribe(listener: Listener): Promise<Subscription> {
    const { log = silentLog } = this.options;
    const announcers = listener.sources.map((source) => [source, this.announcerOf(source)] as const);
    const positions = await listener.positions();
    const subscription = new InProcessSubscription(
      listener,
      positions,
      (stream, after, limit) => readOutbox(this.databaseOf(stream.source), stream, after, limit),
      log,
      () => {
        unlisten.forEach((end) => end());
        this.subscriptions.delete(subscription);
      },
    );
    const unlisten = announcers.map(([source, announcer]) =>
      announcer.listen((announced) => subscription.announce(source, announced)),
    );
    this.subscriptions.add(subscription);
    return subscription;
  }

  wake(service: ServiceName): void {
    this.announcers.get(service)?.wake();
  }

  async ends(sources: readonly ServiceName[]): Promise<StreamEnd[]> {
    const asked = sources.map(async (source) => readEnds(this.databaseOf(source), source));
    const answers = await Promise.allSettled(asked);
    return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  }

  async close(): Promise<void> {
    await Promise.all([...this.announcers.values()].map((announcer) => announcer.close()));
    await Promise.all([...this.subscriptions].map((subscription) => subscription.close()));
  }

  private announcerOf(source: ServiceName): Announcer {
    const known = this.announcers.get(source);
    if (known) return known;
    const { pollMillis = 1_000, log = silentLog } = this.options;
    const announcer = new Announcer(source, this.databaseOf(source), pollMillis, log);
    this.announcers.set(source, announcer);
    return announcer;
  }

  private databaseOf(source: ServiceName): OutboxDatabase {
    const database = this.options.databases[source];
    if (!database) throw new Error(`The in-process transport has no database of ${source}.`);
    return database;
  }
}
