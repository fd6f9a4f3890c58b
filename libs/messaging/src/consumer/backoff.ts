import { setTimeout as sleep } from 'node:timers/promises';
import type { Control } from '../transport.js';

/** How long a consumer waits between attempts, in milliseconds. */
export interface Backoff {
  /** Before the second attempt; doubled for each further one. */
  first: number;
  longest: number;
  /** Between the attempts at a record that stops its partition. */
  stopped: number;
}

export const defaultBackoff: Backoff = { first: 100, longest: 5_000, stopped: 5_000 };

/** The wait after so many failed attempts (1, 2, …): doubling up to the longest, the last half of it by chance. */
export const waitAfter = (attempts: number, { first, longest }: Backoff, chance = Math.random()): number =>
  Math.min(longest, first * 2 ** Math.min(attempts - 1, 30)) * (0.5 + chance / 2);

const BEAT = 1_000;

/** Waits with a heartbeat each second. Rejects as soon as it is aborted. */
export async function waitBeating(millis: number, { signal, heartbeat }: Control): Promise<void> {
  for (let left = millis; left > 0; left -= BEAT) {
    await heartbeat?.();
    await sleep(Math.min(left, BEAT), undefined, { signal });
  }
}
