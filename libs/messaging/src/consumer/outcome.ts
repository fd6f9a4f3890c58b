import type { EventType, Position } from '#contracts';
import type { Stop } from './stops.js';

/** An event that was parked, for the log. */
export interface ParkedOne {
  id: string;
  type: EventType;
  ticketId: string;
  turn: number;
  error: string;
}

/** What one committed transaction of a consumer did. */
export interface Outcome {
  /** Records dealt with; fewer than given when the partition stops at the next one. */
  done: number;
  applied: number;
  duplicates: number;
  /** Those among them that belong to an epoch that was left. */
  late: number;
  /** The epoch in which the stream goes on, where it has left another. */
  entered?: { epoch: number; left: Position };
  parked: ParkedOne[];
  published: number;
  stop?: StopCause;
}

export type StopCause = Pick<Stop, 'reason' | 'detail'>;

const nothing: Outcome = { done: 0, applied: 0, duplicates: 0, late: 0, parked: [], published: 0 };

/** Nothing was done, since the partition has to stop at the first record. */
export const stoppedBy = (reason: StopCause['reason'], detail: string): Outcome => ({
  ...nothing,
  stop: { reason, detail },
});

export const outcomeOf = (done: Partial<Outcome>): Outcome => ({ ...nothing, ...done });
