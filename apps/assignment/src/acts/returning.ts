import type { Tx } from '#database';
import { type Assignment, endLeasesOver, leasesOver } from '../store/assignment-rows.js';
import type { RequeueCause } from './put-back.js';

/** Turns in hand that come back without anybody's act, for one cause. */
export interface Returning {
  cause: RequeueCause;
  /** Assignments that seem due, at most so many; nothing is locked. It is done every second: one look at an index. */
  look(tx: Tx, limit: number): Promise<Assignment[]>;
  /** Ends those of them that are still due, with the line and their tickets locked. */
  end(tx: Tx, turns: readonly number[]): Promise<Assignment[]>;
}

/** Every way in which a turn comes back by itself. */
export const RETURNING: readonly Returning[] = [
  { cause: 'lease-over', look: leasesOver, end: endLeasesOver },
];
