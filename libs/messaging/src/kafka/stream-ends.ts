import type { Kafka } from 'kafkajs';
import { comparePositions, PARTITIONS, type Position, type ServiceName } from '#contracts';
import type { StreamEnd } from '../transport.js';
import { claimOf } from './relay/follow-tail.js';
import { PartitionLog } from './relay/partition-log.js';
import { within } from './rest.js';

/** Kafka isn't asked more often than this, however often somebody wants to know, in milliseconds. */
const LOOK_AGAIN_AFTER = 1_000;
const KNOWN_FOR = 10_000;
/** Whoever wants to know waits no longer than this, and not at all while Kafka is slow or away. */
const PATIENCE = 500;
const LEAVE_WITHIN = 3_000;

const NOTHING: Position = { epoch: 0, sequence: 0 };

/**
 * Where one service's streams end in Kafka, looked at when somebody wants to know. A record that was sent again doesn't
 * move an end back.
 */
export class StreamEnds {
  private readonly seen = new Map<number, { end: number; at: Position }>();
  private known: StreamEnd[] = [];
  private lookedAt = -Infinity;
  private looking?: Promise<void>;
  private isSlow = false;
  private isClosed = false;
  private log?: PartitionLog;

  constructor(
    private readonly source: ServiceName,
    private readonly topic: string,
    /** A client that gives up at once. */
    private readonly kafka: Kafka,
  ) {}

  /** Those that are known now. */
  async list(): Promise<StreamEnd[]> {
    if (!this.isClosed && performance.now() - this.lookedAt >= LOOK_AGAIN_AFTER)
      this.looking ??= this.look().finally(() => (this.looking = undefined));
    if (this.looking && !this.isSlow) {
      await within(PATIENCE, this.looking);
      this.isSlow ||= this.looking !== undefined;
    }
    return performance.now() - this.lookedAt < KNOWN_FOR ? this.known : [];
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await within(LEAVE_WITHIN, Promise.all([this.looking, this.log?.close()]));
  }

  /** Never rejects. */
  private async look(): Promise<void> {
    const log = (this.log ??= new PartitionLog(this.kafka, this.topic));
    const partitions = Array.from({ length: PARTITIONS }, (_, partition) => partition);
    const answers = await Promise.allSettled(partitions.map((partition) => this.endOf(log, partition)));
    this.known = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    this.lookedAt = performance.now();
    this.isSlow = this.known.length === 0;
    const isWhole = this.known.length === PARTITIONS;
    if (isWhole && !this.isClosed) return;
    // Other connections may do better next time.
    this.log = undefined;
    await within(LEAVE_WITHIN, log.close()).catch(() => undefined);
  }

  private async endOf(log: PartitionLog, partition: number): Promise<StreamEnd> {
    const { source } = this;
    const end = await log.end(partition);
    const before = this.seen.get(partition);
    if (before?.end === end) return { source, partition, at: before.at };
    const last = await this.lastOf(log, partition, end);
    const at = before && comparePositions(before.at, last) > 0 ? before.at : last;
    this.seen.set(partition, { end, at });
    return { source, partition, at };
  }

  private async lastOf(log: PartitionLog, partition: number, end: number): Promise<Position> {
    if (end === (await log.beginning(partition))) return NOTHING;
    const records = await log.read(partition, end - 1);
    const claim = records.flatMap((record) => claimOf(this.source, record) ?? []).at(-1);
    if (!claim) throw new Error(`the last record of partition ${partition} is no event of ${this.source}`);
    return { epoch: claim.epoch, sequence: claim.sequence };
  }
}
