import type { Position, ServiceName } from '#contracts';
import { describeFault } from '../consumer/faults.js';
import type { MessagingLog } from '../transport.js';
import { Bell } from './bell.js';
import { type Movement, type OutboxDatabase, takePublished } from './read-outbox.js';

/** A stream that has something to read. */
export interface Announcement {
  partition: number;
  /** Set when everything after this place is to be read again. */
  again?: Position;
}

/** Watches one service's streams: woken in process, polling as fallback. */
export class Announcer {
  private readonly bell = new Bell();
  private readonly listeners = new Set<(announced: Announcement[]) => void>();
  private readonly told = new Map<number, Position>();
  private closed = false;
  private readonly loop: Promise<void>;

  constructor(
    private readonly service: ServiceName,
    private readonly db: OutboxDatabase,
    private readonly pollMillis: number,
    private readonly log: MessagingLog,
  ) {
    this.loop = this.run();
  }

  wake(): void {
    this.bell.ring();
  }

  /** Calls back with what has moved; the answer ends it. */
  listen(listener: (announced: Announcement[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.closed = true;
    this.bell.ring();
    await this.loop;
  }

  private async run(): Promise<void> {
    let failing = false;
    while (!this.closed) {
      await this.bell.wait(this.pollMillis);
      if (this.closed || this.listeners.size === 0) continue;
      try {
        const announced = (await takePublished(this.db)).map((movement) => this.announce(movement));
        if (announced.length) this.listeners.forEach((listener) => listener(announced));
        failing = false;
      } catch (error) {
        const fields = { event: 'outbox-unreadable', service: this.service, error: describeFault(error) };
        if (!failing) this.log.warn(fields, 'the outbox cannot be read');
        failing = true;
      }
    }
  }

  /** Readers know how far they are. Only who has set `published` back wants them to read again. */
  private announce({ partition, epoch, from, to }: Movement): Announcement {
    const told = this.told.get(partition);
    this.told.set(partition, { epoch, sequence: to });
    const goesOn = told?.epoch === epoch && told.sequence === from;
    return goesOn ? { partition } : { partition, again: { epoch, sequence: from } };
  }
}
