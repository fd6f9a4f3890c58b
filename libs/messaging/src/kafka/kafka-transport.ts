import type { Kafka } from 'kafkajs';
import type { ServiceName } from '#contracts';
import type { Database } from '#database';
import { type Backoff, defaultBackoff } from '../consumer/backoff.js';
import {
  type Listener,
  type MessagingLog,
  silentLog,
  type StreamEnd,
  type Subscription,
  type Survey,
  type Transport,
  type TransportStop,
} from '../transport.js';
import { type KafkaAccess, kafkaClient } from './kafka-client.js';
import { KafkaSubscription } from './kafka-subscription.js';
import { Relay } from './relay/relay.js';
import { PartitionLog } from './relay/partition-log.js';
import { rest, within } from './rest.js';
import { StreamEnds } from './stream-ends.js';
import { surveyTopic } from './survey.js';
import { ensureTopics, WrongTopic } from './topics.js';
import { TransportStops } from './transport-stops.js';

export interface KafkaTransportOptions {
  /** host:port of some brokers. */
  brokers: string[];
  access?: KafkaAccess;
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

/** So long an operator waits for what Kafka has. */
const SURVEY_WITHIN = 20_000;
const LEAVE_WITHIN = 3_000;

/** Takes events from the outbox to Kafka, and from Kafka to the consumers (DESIGN §6). */
export class KafkaTransport implements Transport {
  private readonly relays: Map<ServiceName, Relay>;
  private readonly subscriptions = new Set<Subscription>();
  private readonly listening = new Map<ServiceName, TransportStops>();
  private readonly endsBySource = new Map<ServiceName, StreamEnds>();
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

  async ends(sources: readonly ServiceName[]): Promise<StreamEnd[]> {
    return (await Promise.all(sources.map((source) => this.endsOf(source).list()))).flat();
  }

  /** Rejects where Kafka, or one of the topic's partitions, does not answer within 20 s. */
  async survey(service: ServiceName): Promise<Survey> {
    const db = this.options.databases[service];
    if (!db) throw new Error(`This process has no database of ${service}.`);
    const log = new PartitionLog(this.openKafka(service), this.nameOf(service));
    const answered = new AbortController();
    const late = rest(SURVEY_WITHIN, answered.signal).then(() => {
      throw new Error('Kafka takes too long to answer.');
    });
    try {
      const look = this.ensureTopics([service]).then(() => surveyTopic({ service, db, log }));
      return await Promise.race([look, late]);
    } finally {
      late.catch(() => undefined);
      answered.abort();
      await within(LEAVE_WITHIN, log.close()).catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.subscriptions].map((subscription) => subscription.close()));
    await Promise.all([...this.relays.values()].map((relay) => relay.close()));
    await Promise.all([...this.endsBySource.values()].map((ends) => ends.close()));
  }

  private endsOf(source: ServiceName): StreamEnds {
    const known = this.endsBySource.get(source);
    if (known) return known;
    const ends = new StreamEnds(source, this.nameOf(source), this.openKafka(source, silentLog, 0));
    this.endsBySource.set(source, ends);
    return ends;
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

  private openKafka(service: ServiceName, log = this.log, retries?: number): Kafka {
    const { brokers, access } = this.options;
    return kafkaClient({ brokers, access, clientId: this.nameOf(service), log, retries });
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
