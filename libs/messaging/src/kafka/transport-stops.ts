import type { ServiceName } from '#contracts';
import type { MessagingLog, TransportStop } from '../transport.js';

/** What keeps a transport from carrying one service's events. Each change is logged once. */
export class TransportStops {
  private readonly stops = new Map<string, TransportStop>();

  constructor(
    private readonly service: ServiceName,
    private readonly log: MessagingLog,
  ) {}

  list(): TransportStop[] {
    return [...this.stops.values()];
  }

  set(partition: number | undefined, reason: TransportStop['reason'], detail: string): void {
    const key = keyOf(partition, reason);
    if (this.stops.has(key)) return;
    const { service } = this;
    const stop: TransportStop = { service, partition, reason, detail, since: new Date().toISOString() };
    this.stops.set(key, stop);
    this.log.error({ event: 'transport-stopped', ...stop }, 'a transport has stopped');
  }

  clear(partition: number | undefined, reason: TransportStop['reason']): void {
    const key = keyOf(partition, reason);
    const stop = this.stops.get(key);
    if (!stop) return;
    this.stops.delete(key);
    this.log.info({ event: 'transport-goes-on', ...stop }, 'a stopped transport goes on');
  }

  /** Another process has taken over, and tells of its own. */
  clearAll(): void {
    this.stops.clear();
  }
}

const keyOf = (partition: number | undefined, reason: string): string => `${partition}/${reason}`;
