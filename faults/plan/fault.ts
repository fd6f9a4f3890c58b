import type { ServiceName } from '#contracts';
import type { KillPoint } from '../rewrites/kill-points.js';

/** One of a service's processes. */
export interface Target {
  service: ServiceName;
  index: number;
}

/** Something that is done to the desk. Seconds tell how long it lasts. */
export type Fault =
  | { kind: 'kill'; target: Target }
  | { kind: 'point'; target: Target; killPoint: KillPoint; passage: number }
  | { kind: 'freeze'; target: Target; seconds: number }
  | { kind: 'freeze-point'; target: Target; killPoint: KillPoint; passage: number; seconds: number }
  | { kind: 'broker'; broker: number; seconds: number }
  | { kind: 'broker-freeze'; broker: number; seconds: number }
  | { kind: 'disconnect'; service: ServiceName };

/** What can be asked for by `--faults`. */
export const FAULT_FAMILIES = ['kill', 'freeze', 'broker', 'database'] as const;
export type FaultFamily = (typeof FAULT_FAMILIES)[number];

const nameOf = ({ service, index }: Target): string => `${service} ${index + 1}`;

/** The fault in words. */
export const describeFault = (fault: Fault): string => {
  switch (fault.kind) {
    case 'kill':
      return `kill -9 of ${nameOf(fault.target)}`;
    case 'point':
      return `kill -9 of ${nameOf(fault.target)} at passage ${fault.passage} of ${fault.killPoint}`;
    case 'freeze':
      return `${nameOf(fault.target)} frozen for ${fault.seconds} s`;
    case 'freeze-point':
      return `${nameOf(fault.target)} frozen for ${fault.seconds} s at passage ${fault.passage} of ${fault.killPoint}`;
    case 'broker':
      return `broker ${fault.broker + 1} killed for ${fault.seconds} s`;
    case 'broker-freeze':
      return `broker ${fault.broker + 1} frozen for ${fault.seconds} s`;
    case 'disconnect':
      return `all connections of ${fault.service} to PostgreSQL ended`;
  }
};
