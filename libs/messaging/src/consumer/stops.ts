import { type MessagingLog, type Stream } from '../transport.js';

export const STOP_REASONS = [
  'gap',
  'fork',
  'unusable-headers',
  'unknown-type',
  'unknown-version',
  /** A fifth event in a row failed: the fault is hardly in the events. */
  'five-in-a-row',
  /** A desk-wide event failed: there is no turn that could be held. */
  'failed-without-turn',
  'cannot-be-parked',
  /** A handler waits for something that isn't known here yet. */
  'not-yet-known',
  'infrastructure',
] as const;
export type StopReason = (typeof STOP_REASONS)[number];

/** A stream that isn't being applied now. It is retried and goes on by itself once the cause is gone. */
export interface Stop extends Stream {
  reason: StopReason;
  /** Positions, ids and kinds of errors; nothing that people wrote. */
  detail: string;
  /** Machine time, RFC 3339. */
  since: string;
}

/** What a consumer's streams are stopped by. Each change is logged once, not each retry. */
export class Stops {
  private readonly stops = new Map<string, Stop>();

  constructor(private readonly log: MessagingLog) {}

  list(): Stop[] {
    return [...this.stops.values()];
  }

  set(stream: Stream, reason: StopReason, detail: string): void {
    const key = keyOf(stream, reason);
    if (this.stops.get(key)?.reason === reason) return;
    const { source, partition } = stream;
    const stop = { source, partition, reason, detail, since: new Date().toISOString() };
    this.stops.set(key, stop);
    this.log.error({ event: 'stream-stopped', ...stop }, 'a stream has stopped');
  }

  /** Clears the stop of a stream if it is for one of these reasons. */
  clear(stream: Stream, isGone: (reason: StopReason) => boolean): void {
    for (const key of [keyOf(stream, 'gap'), keyOf(stream, 'infrastructure')]) {
      const stop = this.stops.get(key);
      if (!stop || !isGone(stop.reason)) continue;
      this.stops.delete(key);
      this.log.info({ event: 'stream-goes-on', ...stop }, 'a stopped stream goes on');
    }
  }
}

// Trouble with the infrastructure neither hides nor heals what is wrong with the stream itself.
const keyOf = ({ source, partition }: Stream, reason: StopReason): string =>
  `${source}/${partition}/${reason === 'infrastructure' ? 'infrastructure' : 'stream'}`;
