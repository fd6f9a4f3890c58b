import type { ServiceName } from '#contracts';
import { type Backoff, waitAfter } from '../../consumer/backoff.js';
import { describeFault } from '../../consumer/faults.js';
import { readOutbox } from '../../in-process/read-outbox.js';
import type { MessagingLog } from '../../transport.js';
import type { TransportStops } from '../transport-stops.js';
import type { Lead } from './lead.js';
import { nextBatch } from './next-batch.js';
import type { PartitionLog } from './partition-log.js';
import { movePublished, type Published } from './published.js';
import type { Sender } from './sender.js';
import { setBack } from './set-back.js';
import { takeOver } from './take-over.js';
import type { OutboxDatabase } from '../../in-process/read-outbox.js';

export interface StreamRelayPorts {
  service: ServiceName;
  db: OutboxDatabase;
  log: PartitionLog;
  sender: Sender;
  stops: TransportStops;
  lead: Lead;
  report: MessagingLog;
  backoff: Backoff;
  /** How often Kafka is asked whether it still has everything, in milliseconds. */
  checkMillis: number;
  /** Aborted when the lead is lost or given up. */
  signal: AbortSignal;
  /** Asks for another look at the streams. */
  ring: () => void;
}

/** Failures in a row that are worth an operator's eye. */
const WORTH_TELLING = 3;

/** Sends one stream as long as this process leads. Never more than one send of it is under way. */
export class StreamRelay {
  /** The epoch whose beginning or takeover has been compared with Kafka. */
  private comparedEpoch?: number;
  private checkAt = 0;
  /** The event whose record was the last to be sent again. */
  private toldLast?: string;
  private forkedEpoch?: number;
  private failures = 0;
  private restUntil = 0;
  private running?: Promise<void>;

  constructor(
    private readonly partition: number,
    private readonly ports: StreamRelayPorts,
  ) {}

  /** Tells where the stream stands; does what is due, unless it is at it or rests after a failure. */
  offer(stream: Published): void {
    const now = performance.now();
    if (this.running || now < this.restUntil || this.ports.signal.aborted) return;
    const isDue = now >= this.checkAt || this.comparedEpoch !== stream.epoch;
    const isSilent = this.ports.lead.isForked(stream.epoch);
    if (!isDue && (isSilent || stream.published >= stream.sequence)) return;
    this.running = this.step(stream, isDue).finally(() => {
      this.running = undefined;
      this.ports.ring();
    });
  }

  get isIdle(): boolean {
    return this.running === undefined;
  }

  /** Resolves when nothing is under way any more. */
  async settled(): Promise<void> {
    await this.running;
  }

  /** Never rejects. */
  private async step(stream: Published, isDue: boolean): Promise<void> {
    try {
      let state: Published | undefined = isDue ? await this.check(stream) : stream;
      while (state && state.published < state.sequence && !this.ports.signal.aborted)
        state = await this.sendNext(state);
      this.failures = 0;
      this.ports.stops.clear(this.partition, 'unsent');
    } catch (error) {
      if (!this.ports.signal.aborted) this.rest(describeFault(error));
    }
  }

  private rest(error: string): void {
    this.failures += 1;
    const millis = waitAfter(this.failures, this.ports.backoff);
    this.restUntil = performance.now() + millis;
    setTimeout(this.ports.ring, millis).unref();
    const { service, report, stops } = this.ports;
    const fields = { event: 'stream-unsent', service, partition: this.partition, error };
    if (this.failures === 1) report.warn(fields, 'a stream cannot be sent and is tried again');
    if (this.failures === WORTH_TELLING) stops.set(this.partition, 'unsent', error);
  }

  /** What is due at the takeover, in a new epoch, and each minute. Undefined when the stream must be read again. */
  private async check(stream: Published): Promise<Published | undefined> {
    const isKnown = this.comparedEpoch === stream.epoch && this.forkedEpoch !== stream.epoch;
    const { lead, checkMillis } = this.ports;
    const looked = isKnown ? this.lookForLoss(stream) : this.compare(stream);
    const state = await looked.finally(() => lead.hasTried(this.partition));
    if (!state) return undefined;
    this.checkAt = performance.now() + checkMillis;
    await lead.allTried();
    return lead.isForked(stream.epoch) ? undefined : this.sendLastAgain(state);
  }

  private async compare(stream: Published): Promise<Published | undefined> {
    const { stops } = this.ports;
    const { stranger, ...found } = await takeOver(this.ports, stream);
    if (stranger) {
      if (this.forkedEpoch !== stream.epoch) stops.clear(this.partition, 'fork');
      this.forkedEpoch = this.comparedEpoch = stream.epoch;
      this.checkAt = performance.now() + this.ports.checkMillis;
      this.ports.lead.setFork(this.partition, stream.epoch);
      stops.set(this.partition, 'fork', stranger);
      return undefined;
    }
    this.forkedEpoch = undefined;
    this.ports.lead.setFork(this.partition, undefined);
    stops.clear(this.partition, 'fork');
    const state = await this.move(stream, found);
    if (state) this.comparedEpoch = stream.epoch;
    return state;
  }

  private async lookForLoss(stream: Published): Promise<Published | undefined> {
    if (stream.offset === null) return stream;
    const end = await this.ports.log.end(this.partition);
    if (end > stream.offset) return stream;
    return this.goBack(stream, stream.offset, end);
  }

  /** Nothing to those who have it, a visible gap to those who miss what came before. */
  private async sendLastAgain(stream: Published): Promise<Published | undefined> {
    const { epoch, published } = stream;
    const last = `${epoch}/${published}`;
    if (published === 0 || this.toldLast === last) return stream;
    const { service, db } = this.ports;
    const source = { source: service, partition: this.partition };
    const [record] = await readOutbox(db, source, { epoch, sequence: published - 1 }, 1);
    if (record?.at.epoch !== epoch || record.at.sequence !== published) return stream;
    const moved = await this.send(stream, [record]);
    this.toldLast = last;
    return moved;
  }

  private async sendNext(stream: Published): Promise<Published | undefined> {
    const batch = await nextBatch(this.ports.db, this.ports.service, stream);
    if (batch.length === 0)
      throw new Error(`the outbox has nothing after ${stream.epoch}/${stream.published}`);
    return this.send(stream, batch);
  }

  /** Sends records of the stream and moves what counts as published. */
  private async send(
    stream: Published,
    batch: Awaited<ReturnType<typeof nextBatch>>,
  ): Promise<Published | undefined> {
    const records = batch.map(({ record }) => record);
    const first = await this.ports.sender.send(this.partition, records);
    // Kafka gives offsets that it had given before: it has lost what it had there.
    if (stream.offset !== null && first <= stream.offset) return this.goBack(stream, stream.offset, first);
    return this.move(stream, {
      published: batch.at(-1)!.at.sequence,
      offset: first + records.length - 1,
    });
  }

  private goBack(stream: Published, offset: number, end: number): Promise<Published | undefined> {
    const { service, report } = this.ports;
    const reached = setBack({ published: stream.published, offset }, end);
    report.error(
      { event: 'records-lost', service, partition: this.partition, end, offset, from: reached.published },
      'Kafka has lost records: they are sent again',
    );
    return this.move(stream, reached);
  }

  private async move(
    stream: Published,
    to: { published: number; offset: number },
  ): Promise<Published | undefined> {
    if (to.published === stream.published && to.offset === stream.offset) return stream;
    return (await movePublished(this.ports.db, stream, to)) ? { ...stream, ...to } : undefined;
  }
}
