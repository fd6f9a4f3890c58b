import type { Kafka } from 'kafkajs';
import { PARTITIONS, type ServiceName } from '#contracts';
import type { Database } from '#database';
import { type Backoff, waitAfter } from '../../consumer/backoff.js';
import { describeFault } from '../../consumer/faults.js';
import { Bell } from '../../in-process/bell.js';
import type { MessagingLog, TransportStop } from '../../transport.js';
import { isStop } from '../not-ready.js';
import { TransportStops } from '../transport-stops.js';
import { WrongTopic } from '../topics.js';
import { rest, within } from '../rest.js';
import { Lead } from './lead.js';
import { whileLeading } from './leadership.js';
import { PartitionLog } from './partition-log.js';
import { readPublished } from './published.js';
import { Sender } from './sender.js';
import { StreamRelay, type StreamRelayPorts } from './stream-relay.js';

export interface RelayOptions {
  service: ServiceName;
  topic: string;
  database: Database;
  kafka: Kafka;
  /** Makes the topic, or finds it as it must be. */
  ensureTopic: () => Promise<void>;
  log: MessagingLog;
  backoff: Backoff;
  pollMillis: number;
  checkMillis: number;
}

const LEAVE_WITHIN = 3_000;

/**
 * Sends one service's outbox to Kafka (DESIGN §6, Relay). Of all replicas one leads, by an advisory lock on a connection
 * of its own; the others wait.
 */
export class Relay {
  private readonly bell = new Bell();
  private readonly closing = new AbortController();
  private readonly stopped: TransportStops;
  private readonly running: Promise<void>;

  constructor(private readonly options: RelayOptions) {
    const { service, database, log } = options;
    this.stopped = new TransportStops(service, log);
    const ports = {
      database,
      name: `${service} relay`,
      signal: this.closing.signal,
      unreachable: (error: unknown) =>
        log.warn(
          { event: 'relay-without-database', service, error: describeFault(error) },
          'the relay cannot reach its database',
        ),
    };
    this.running = whileLeading(ports, (lost) => this.lead(lost));
  }

  /** Something has been committed. */
  wake(): void {
    this.bell.ring();
  }

  /** What keeps this process from sending, if it leads. */
  stops(): TransportStop[] {
    return this.stopped.list();
  }

  /** Resolves when nothing is being sent any more and the lock is free. */
  async close(): Promise<void> {
    this.closing.abort();
    this.bell.ring();
    await this.running;
  }

  private async lead(lost: AbortSignal): Promise<void> {
    const { service, log, kafka, topic } = this.options;
    log.info({ event: 'relay-leads', service }, 'this process sends the events of the service');
    lost.addEventListener('abort', () => this.bell.ring());
    const partitionLog = new PartitionLog(kafka, topic);
    const sender = new Sender(kafka, topic);
    const ports = this.portsOf(partitionLog, sender, lost);
    const streams = Array.from({ length: PARTITIONS }, (_, partition) => new StreamRelay(partition, ports));
    if (await this.topicIsThere(lost)) await this.serve(streams, lost);
    const ended = Promise.all(streams.map((stream) => stream.settled()));
    // A frozen broker would keep the lead from the others; what it gets in the end is only a double.
    await within(LEAVE_WITHIN, ended);
    await within(LEAVE_WITHIN, Promise.all([sender.close(), partitionLog.close()]));
    this.stopped.clearAll();
    log.info({ event: 'relay-ends', service }, 'this process no longer sends the events of the service');
  }

  private portsOf(partitionLog: PartitionLog, sender: Sender, signal: AbortSignal): StreamRelayPorts {
    const { service, database, log, backoff, checkMillis } = this.options;
    return {
      service,
      db: database,
      log: partitionLog,
      sender,
      stops: this.stopped,
      lead: new Lead(signal),
      report: log,
      backoff,
      checkMillis,
      signal,
      ring: () => this.bell.ring(),
    };
  }

  /** Tries until it is; false when the lead is lost before. */
  private async topicIsThere(lost: AbortSignal): Promise<boolean> {
    for (let attempts = 1; !lost.aborted; attempts += 1) {
      try {
        await this.options.ensureTopic();
        this.stopped.clearAll();
        return true;
      } catch (error) {
        const isWrong = error instanceof WrongTopic;
        const detail = isWrong ? error.message : describeFault(error);
        if (isStop(error, attempts))
          this.stopped.set(undefined, isWrong ? 'wrong-topic' : 'unreachable', detail);
        await rest(waitAfter(attempts, this.options.backoff), lost);
      }
    }
    return false;
  }

  private async serve(streams: StreamRelay[], lost: AbortSignal): Promise<void> {
    const { service, database, log, pollMillis } = this.options;
    let failures = 0;
    while (!lost.aborted) {
      try {
        // What is read of a stream that is at work may be old by then.
        const idle = new Set(streams.filter((stream) => stream.isIdle));
        for (const published of await readPublished(database)) {
          const stream = streams[published.partition]!;
          if (idle.has(stream)) stream.offer(published);
        }
        failures = 0;
      } catch (error) {
        failures += 1;
        const fields = { event: 'outbox-unreadable', service, error: describeFault(error) };
        if (failures === 1) log.warn(fields, 'the outbox cannot be read');
        await rest(waitAfter(failures, this.options.backoff), lost);
      }
      await this.bell.wait(pollMillis);
    }
  }
}
