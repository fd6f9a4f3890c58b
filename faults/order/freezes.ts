import type { Random } from '../../libs/contracts/src/model/testing/random.js';
import type { Planned } from '../plan/plan.js';
import { LEASE_SECONDS, REPLICAS } from '../world/world.js';

const FIRST = 1_500;
const PAUSE = { least: 2_000, spread: 4_000 };

/** Freezes a process of assignment past a lease, then another, for as long as given. Pure but for the random numbers. */
export const drawFreezes = (random: Random, millis: number): Planned[] => {
  const plan: Planned[] = [];
  for (let at = FIRST, index = random(REPLICAS); at < millis; index = (index + 1) % REPLICAS) {
    const seconds = LEASE_SECONDS + 1 + random(3);
    plan.push({ at, fault: { kind: 'freeze', target: { service: 'assignment', index }, seconds } });
    at += seconds * 1_000 + PAUSE.least + random(PAUSE.spread);
  }
  return plan;
};
