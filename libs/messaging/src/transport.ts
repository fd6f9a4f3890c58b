import type { EventRecord, Position, ServiceName } from '#contracts';

/** One stream as its readers see it: a service's events on one partition. */
export interface Stream {
  source: ServiceName;
  partition: number;
}

/** The place of the last event that there is of a stream. */
export interface StreamEnd extends Stream {
  at: Position;
}

/** What a transport gives along with a batch. */
export interface Control {
  /** Aborted when the transport wants the batch back: what isn't committed is rolled back. */
  signal: AbortSignal;
  /** Called at least every second while a batch waits for a retry. Its rejection abandons the batch. */
  heartbeat?: () => Promise<void>;
}

/** What became of a batch. */
export interface Consumed {
  /** Records dealt with, from the first on: applied, parked, or known already. */
  done: number;
  /** When fewer than all are done: the milliseconds after which the rest is to be brought again. */
  retryAfterMillis?: number;
}

/** A consumer as a transport sees it. */
export interface Listener {
  /** The consuming service: the consumer group. */
  readonly service: ServiceName;
  readonly sources: readonly ServiceName[];
  /** Where its inbox stands; a stream that it never read is absent. */
  positions(): Promise<(Stream & { at: Position })[]>;
  /**
   * Deals with records of one stream, in their order and one batch of a stream at a time. Rejects only when aborted or
   * without heartbeat: infrastructure errors are retried inside for as long as it takes.
   */
  consume(stream: Stream, records: EventRecord[], control: Control): Promise<Consumed>;
}

/** A listener that is being served. */
export interface Subscription {
  /** Ends it: the batches under way are finished or rolled back when this resolves. */
  close(): Promise<void>;
}

export const TRANSPORT_STOP_REASONS = [
  /** Kafka has records of this stream that the outbox has not: the database was restored from a backup. */
  'fork',
  /** Records of the stream cannot be sent. */
  'unsent',
  /** Kafka does not answer. */
  'unreachable',
  /** A topic has another number of partitions than it must have. */
  'wrong-topic',
] as const;

/** What keeps a transport from carrying events of, or to, a service. It goes on by itself once the cause is gone. */
export interface TransportStop {
  service: ServiceName;
  /** Absent where it is about all of them. */
  partition?: number;
  reason: (typeof TRANSPORT_STOP_REASONS)[number];
  /** Positions, ids and kinds of errors; nothing that people wrote. */
  detail: string;
  /** Machine time, RFC 3339. */
  since: string;
}

/** What a transport has of a service beyond what the service knows to be published. */
export interface Survey {
  /** The highest epoch that its records name; 0 without any. */
  highestEpoch: number;
  /** Partitions with records that the outbox has not: the database was restored from a backup. */
  forks: number[];
  /** The ticket of each turn that the records name. */
  turns: ReadonlyMap<number, string>;
  /** Business time of the latest of them, RFC 3339. */
  latest?: string;
}

/** The seam between transports: how records get from a service's outbox to its listeners (DESIGN §6). */
export interface Transport {
  subscribe(listener: Listener): Promise<Subscription>;
  /** Says that a transaction which appended events has been committed. A hint: polling finds them too. */
  wake(service: ServiceName): void;
  /** What keeps it from carrying the service's events here now; absent where nothing can. */
  stops?(service: ServiceName): TransportStop[];
  /**
   * Where the streams of some services end, as far as the transport could bring them; at 0/0 where there is nothing to
   * bring. A stream whose end can't be told now is absent. Never rejects, and hardly waits.
   */
  ends?(sources: readonly ServiceName[]): Promise<StreamEnd[]>;
  /**
   * Looks at what it has of a service's streams. Rejects when it cannot see all of it. Absent where nothing is kept but
   * by the outbox itself.
   */
  survey?(service: ServiceName): Promise<Survey>;
  close(): Promise<void>;
}

/** Where messaging reports. Any pino logger is one. */
export interface MessagingLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export const silentLog: MessagingLog = { info: () => {}, warn: () => {}, error: () => {} };
