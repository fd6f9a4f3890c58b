import { PARTITIONS, type Position, type ServiceName } from '#contracts';
import { waitAfter, defaultBackoff } from '../consumer/backoff.js';
import { describeFault } from '../consumer/faults.js';
import type { Listener, MessagingLog, Stream, Subscription } from '../transport.js';
import type { Announcement } from './announcer.js';
import type { OutboxRecord } from './read-outbox.js';
import { StreamReader } from './stream-reader.js';

const BATCH = 500;
const AT_ONCE = 4;

export type ReadStream = (stream: Stream, after: Position, limit: number) => Promise<OutboxRecord[]>;

/** Serves one listener: a few streams at once, and one batch of a stream at a time. */
export class InProcessSubscription implements Subscription {
  private readonly readers: Map<string, StreamReader>;
  private readonly queue: StreamReader[] = [];
  private readonly running = new Set<Promise<void>>();
  private readonly abort = new AbortController();

  constructor(
    private readonly listener: Listener,
    positions: (Stream & { at: Position })[],
    private readonly read: ReadStream,
    private readonly log: MessagingLog,
    private readonly onClose: () => void,
  ) {
    const known = new Map(positions.map((position) => [keyOf(position), position.at]));
    const streams = listener.sources.flatMap((source) => streamsOf(source));
    this.readers = new Map(
      streams.map((stream) => {
        const key = keyOf(stream);
        return [key, new StreamReader(stream, known.get(key) ?? { epoch: 0, sequence: 0 })];
      }),
    );
    this.readers.forEach((reader) => this.enqueue(reader));
  }

  /** Streams of a source have moved, or are to be read again. */
  announce(source: ServiceName, announced: Announcement[]): void {
    for (const { partition, again } of announced) {
      const reader = this.readers.get(keyOf({ source, partition }))!;
      if (again) reader.callBack(again);
      this.enqueue(reader);
    }
  }

  async close(): Promise<void> {
    this.onClose();
    this.abort.abort();
    this.readers.forEach(({ timer }) => clearTimeout(timer));
    await Promise.all(this.running);
  }

  private enqueue(reader: StreamReader): void {
    reader.stale = true;
    if (this.abort.signal.aborted || reader.queued || reader.busy || reader.timer) return;
    reader.queued = true;
    this.queue.push(reader);
    this.pump();
  }

  private pump(): void {
    while (this.running.size < AT_ONCE && !this.abort.signal.aborted) {
      const reader = this.queue.shift();
      if (!reader) return;
      reader.queued = false;
      const step = this.step(reader).then(() => {
        this.running.delete(step);
        if (reader.stale) this.enqueue(reader);
        this.pump();
      });
      this.running.add(step);
    }
  }

  /** One batch of one stream. Never rejects. */
  private async step(reader: StreamReader): Promise<void> {
    reader.busy = true;
    try {
      const wait = await this.takeBatch(reader);
      reader.failures = 0;
      if (wait !== undefined) this.restLater(reader, wait);
    } catch (error) {
      if (this.abort.signal.aborted) return;
      reader.failures += 1;
      const fields = { event: 'stream-unread', ...reader.stream, error: describeFault(error) };
      if (reader.failures === 1) this.log.warn(fields, 'a stream cannot be read');
      this.restLater(reader, waitAfter(reader.failures, defaultBackoff));
    } finally {
      reader.busy = false;
    }
  }

  /** Answers how long to wait before the rest, if the stream is stopped. */
  private async takeBatch(reader: StreamReader): Promise<number | undefined> {
    const found = await this.read(reader.stream, reader.begin(), BATCH);
    if (found.length === 0) return undefined;
    const records = found.map(({ record }) => record);
    const { done, retryAfterMillis } = await this.listener.consume(reader.stream, records, this.abort);
    if (done > 0) reader.reach(found[done - 1]!.at);
    reader.stale ||= done === BATCH;
    return done < found.length ? (retryAfterMillis ?? 0) : undefined;
  }

  private restLater(reader: StreamReader, millis: number): void {
    if (this.abort.signal.aborted) return;
    reader.timer = setTimeout(() => {
      reader.timer = undefined;
      this.enqueue(reader);
    }, millis);
  }
}

const keyOf = ({ source, partition }: Stream): string => `${source}/${partition}`;

const streamsOf = (source: ServiceName): Stream[] =>
  Array.from({ length: PARTITIONS }, (_, partition) => ({ source, partition }));
