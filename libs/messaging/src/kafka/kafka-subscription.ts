import type { EachBatchPayload, Kafka, KafkaMessage } from 'kafkajs';
import type { ServiceName } from '#contracts';
import { type Backoff, waitAfter } from '../consumer/backoff.js';
import { describeFault } from '../consumer/faults.js';
import type { Listener, Subscription } from '../transport.js';
import { METADATA_MAX_AGE } from './kafka-client.js';
import { isStop } from './not-ready.js';
import { recordOf } from './record-of.js';
import { rest, within } from './rest.js';
import { WrongTopic } from './topics.js';
import type { TransportStops } from './transport-stops.js';

export interface KafkaSubscriptionPorts {
  /** A client of its own: kafkajs shares what it knows of committed offsets among the consumers of one client. */
  openKafka: () => Kafka;
  groupId: string;
  /** The sources by their topics. */
  topics: ReadonlyMap<string, ServiceName>;
  /** Makes the topics, or finds them as they must be. */
  ensureTopics: () => Promise<void>;
  stops: TransportStops;
  backoff: Backoff;
  onClose: () => void;
}

const BATCH = 500;
const AT_ONCE = 4;
const BEAT = 1_000;
const LEAVE_WITHIN = 5_000;
/** What only the group's coordinator answers. */
const OF_COORDINATOR = ['JoinGroup', 'SyncGroup', 'Heartbeat', 'OffsetCommit', 'OffsetFetch'];

/** A member of the service's consumer group, made anew whenever kafkajs gives up. */
export class KafkaSubscription implements Subscription {
  private readonly closing = new AbortController();
  private readonly running: Promise<void>;
  private readonly resting = new Set<NodeJS.Timeout>();

  constructor(
    private readonly listener: Listener,
    private readonly ports: KafkaSubscriptionPorts,
  ) {
    this.running = this.run();
  }

  async close(): Promise<void> {
    this.ports.onClose();
    this.closing.abort();
    this.resting.forEach((timer) => clearTimeout(timer));
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.closing;
    for (let failures = 0; !signal.aborted;) {
      try {
        await this.ports.ensureTopics();
        if (!signal.aborted) await this.consume(() => (failures = 0));
      } catch (error) {
        failures += 1;
        const isWrong = error instanceof WrongTopic;
        const detail = isWrong ? error.message : describeFault(error);
        if (isStop(error, failures))
          this.ports.stops.set(undefined, isWrong ? 'wrong-topic' : 'unreachable', detail);
        await rest(waitAfter(failures, this.ports.backoff), signal);
      }
    }
  }

  /** Resolves when it is closed; rejects when kafkajs has given up. */
  private async consume(joined: () => void): Promise<void> {
    const consumer = this.ports.openKafka().consumer({
      groupId: this.ports.groupId,
      sessionTimeout: 10_000,
      rebalanceTimeout: 15_000,
      heartbeatInterval: BEAT,
      maxWaitTimeInMs: 300,
      metadataMaxAge: METADATA_MAX_AGE,
      allowAutoTopicCreation: false,
      // A new consumer finds the new coordinator sooner than many retries would.
      retry: {
        initialRetryTime: 100,
        maxRetryTime: 500,
        retries: 2,
        restartOnFailure: () => Promise.resolve(false),
      },
    });
    const crashed = new Promise<never>((_, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
      // kafkajs would ask a frozen coordinator for each batch in hand, three times over.
      consumer.on(consumer.events.REQUEST_TIMEOUT, ({ payload: { apiName } }) => {
        if (OF_COORDINATOR.includes(apiName)) reject(new Error(`no answer to ${apiName}`));
      });
    });
    crashed.catch(() => undefined);
    const over = new AbortController();
    const signal = AbortSignal.any([this.closing.signal, over.signal]);
    const closed = Promise.withResolvers<void>();
    const close = () => closed.resolve();
    this.closing.signal.addEventListener('abort', close);
    if (this.closing.signal.aborted) close();
    consumer.on(consumer.events.GROUP_JOIN, () => {
      joined();
      this.ports.stops.clear(undefined, 'unreachable');
      this.ports.stops.clear(undefined, 'wrong-topic');
    });
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: [...this.ports.topics.keys()], fromBeginning: true });
      await consumer.run({
        partitionsConsumedConcurrently: AT_ONCE,
        eachBatchAutoResolve: false,
        eachBatch: (payload) => this.take(payload, signal),
      });
      await Promise.race([crashed, closed.promise]);
    } finally {
      // Its batches must not go on beside those of the next one.
      over.abort();
      this.closing.signal.removeEventListener('abort', close);
      // A broker that doesn't answer must not keep the service from ending.
      await within(LEAVE_WITHIN, consumer.disconnect()).catch(() => undefined);
    }
  }

  /** What is done is committed; the rest is fetched again. */
  private async take(payload: EachBatchPayload, signal: AbortSignal): Promise<void> {
    const { messages: all } = payload.batch;
    for (let begin = 0; begin < all.length; begin += BATCH) {
      if (!payload.isRunning() || payload.isStale() || signal.aborted) return;
      const messages = all.slice(begin, begin + BATCH);
      const consumed = await this.handOver(payload, messages, signal);
      if (!consumed) return;
      const { done, retryAfterMillis = 0 } = consumed;
      if (done > 0) payload.resolveOffset(messages[done - 1]!.offset);
      await payload.commitOffsetsIfNecessary();
      if (done < messages.length) return this.pause(payload, retryAfterMillis);
      await payload.heartbeat();
    }
  }

  /** Undefined when the batch was given up because of the end. */
  private async handOver(payload: EachBatchPayload, messages: KafkaMessage[], signal: AbortSignal) {
    const { topic, partition } = payload.batch;
    const heartbeat = () => payload.heartbeat();
    const stream = { source: this.ports.topics.get(topic)!, partition };
    const records = messages.map((message) => recordOf(partition, message));
    // A batch that waits for a lock must not cost the membership; what a failed beat means is told at the next one.
    const beating = setInterval(() => void heartbeat().catch(() => undefined), BEAT);
    try {
      return await this.listener.consume(stream, records, { signal, heartbeat });
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    } finally {
      clearInterval(beating);
    }
  }

  private pause(payload: EachBatchPayload, millis: number): void {
    const resume = payload.pause();
    const timer = setTimeout(() => {
      this.resting.delete(timer);
      resume();
    }, millis);
    this.resting.add(timer);
  }
}
