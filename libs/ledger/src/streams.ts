import type { ServiceName } from './services.js';

/** Why something is not carried or applied now. */
export interface Stop {
  reason: string;
  detail: string;
  since: string;
  partition?: number;
}

/** One service's streams, as it tells of them. */
export interface ServiceStreams {
  service: ServiceName;
  own: { partition: number; epoch: number; sequence: number; published: number }[];
  read: {
    source: ServiceName;
    partition: number;
    epoch: number;
    sequence: number;
    /** What the service itself can tell of it. */
    lag?: number;
    stopped?: Stop;
  }[];
  stops: Stop[];
}
