import type { Kafka } from 'kafkajs';
import type { ServiceName } from '#contracts';
import type { Database } from '#database';
import { type Backoff, defaultBackoff } from '../consumer/backoff.js';
import {
  type Listener,
  type MessagingLog,
  silentLog,
  type Subscription,
  type Transport,
  type TransportStop,
} from '../transport.js';
import { kafkaClient } from './kafka-client.js';
import { KafkaSubscription } from './kafka-subscription.js';
import { Relay } from './relay/relay.js';
import { rest } from './rest.js';
import { ensureTopics, WrongTopic } from './topics.js';
import { TransportStops } from './transport-stops.js';

export interface KafkaTransportOptions {
  /** host:port of some brokers. */
  brokers: string[];
  /** The schemas whose outboxes this process sends, together with its replicas: its own service's. */
  databases: Partial<Record<ServiceName, Database>>;
  /** Copies of each partition of the topics made: 3, or 1 where there is one broker. */
  replication: number;
  /** First part of the names of topics and consumer groups; "junban" unless given. */
  prefix?: string;
  /** How long the topics made keep records, in milliseconds; 7 days unless given. */
  retentionMillis?: number;
  /** How often the outboxes are looked at unasked; 250 unless given. */
  pollMillis?: number;
  /** How often Kafka is asked whether it still has everything; 60,000 unless given (DESIGN §6). */
  checkMillis?: number;
  log?: MessagingLog;
  backoff?: Partial<Backoff>;
}

const WEEK = 7 * 24 * 60 * 60 * 1_000;

/** So long a service waits at its start for Kafka's word on its topics; it goes on without. */
const PATIENCE = 5_000;

/** Takes events from the outbox to Kafka, and from Kafka to the consumers (DESIGN §6). */
export class KafkaTransport implements Transport {
  private readonly relays: Map<ServiceName, Relay>;
  private readonly subscriptions = new Set<Subscription>();
  private readonly listening = new Map<ServiceName, TransportStops>();
  private readonly log: MessagingLog;
  private readonly backoff: Backoff;

  /** Begins to send at once, for each database given. */
  constructor(private readonly options: KafkaTransportOptions) {
    this.log = options.log ?? silentLog;
    this.backoff = { ...defaultBackoff, ...options.backoff };
    const databases = Object.entries(options.databases) as [ServiceName, Database][];
    this.relays = new Map(databases.map(([service, database]) => [service, this.relayOf(service, database)]));
  }

  /**
   * Serves a listener from here on, also when Kafka is away now: a service starts without it.
   * Throws {@link WrongTopic} when one of its topics has another number of partitions.
   */
  async subscribe(listener: Listener): Promise<Subscription> {
    const { service, sources } = listener;
    await this.checkTopics([service, ...sources]);
    const stops = new TransportStops(service, this.log);
    this.listening.set(service, stops);
    const subscription: Subscription = new KafkaSubscription(listener, {
      openKafka: () => this.openKafka(service),
      groupId: this.nameOf(service),
      topics: new Map(sources.map((source) => [this.nameOf(source), source])),
      ensureTopics: () => this.ensureTopics([...sources]),
      stops,
      backoff: this.backoff,
      onClose: () => this.subscriptions.delete(subscription),
    });
    this.subscriptions.add(subscription);
    return subscription;
  }

  wake(service: ServiceName): void {
    this.relays.get(service)?.wake();
  }

  stops(service: ServiceName): TransportStop[] {
    return [...(this.relays.get(service)?.stops() ?? []), ...(this.listening.get(service)?.list() ?? [])];
  }

  async close(): Promise<void> {
    await Promise.all([...this.subscriptions].map((subscription) => subscription.close()));
    await Promise.all([...this.relays.values()].map((relay) => relay.close()));
  }

  private relayOf(service: ServiceName, database: Database): Relay {
    const { pollMillis = 250, checkMillis = 60_000 } = this.options;
    return new Relay({
      service,
      topic: this.nameOf(service),
      database,
      kafka: this.openKafka(service),
      ensureTopic: () => this.ensureTopics([service]),
      log: this.log,
      backoff: this.backoff,
      pollMillis,
      checkMillis,
    });
  }

  /** The name of a service's topic, and of the group that consumes for it. */
  private nameOf(service: ServiceName): string {
    return `${this.options.prefix ?? 'junban'}.${service}`;
  }

  private openKafka(service: ServiceName): Kafka {
    return kafkaClient({ brokers: this.options.brokers, clientId: this.nameOf(service), log: this.log });
  }

  private ensureTopics(services: ServiceName[]): Promise<void> {
    const { replication, retentionMillis = WEEK } = this.options;
    const topics = services.map((service) => this.nameOf(service));
    return ensureTopics(this.openKafka(services[0]!), topics, { replication, retentionMillis }, this.log);
  }

  private async checkTopics(services: ServiceName[]): Promise<void> {
    const answered = new AbortController();
    try {
      await Promise.race([this.ensureTopics(services), rest(PATIENCE, answered.signal)]);
    } catch (error) {
      if (error instanceof WrongTopic) throw error;
    } finally {
      answered.abort();
    }
  }
}
